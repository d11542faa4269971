import type { Entry } from '../../journal/posting.ts';
import type { Area, LogLine } from '../area.ts';
import { closeShift } from './commands.ts';
import { shiftClosed, shiftOpened } from './entries.ts';
import { foldShift, projectShift } from './fold.ts';
import type { ShiftState } from './state.ts';
import { texts } from './texts.ts';

export const area: Area<ShiftState> = {
  name: 'shifts',
  subjects: ['shift'],
  commands: [closeShift],
  entries: [shiftOpened, shiftClosed],
  foldVersion: 2,
  fold: foldShift,
  project: projectShift,
  describe,
  present: (state) => state,
  texts,
};

function describe(entry: Entry): LogLine {
  if (shiftOpened.is(entry)) {
    return { key: 'shifts.log.opened', values: { staff: entry.data.staffName, label: entry.data.label } };
  }
  if (shiftClosed.is(entry)) {
    return entry.data.how === 'handover'
      ? { key: 'shifts.log.handed-over', values: { number: entry.data.handover ?? '' } }
      : { key: 'shifts.log.closed', values: { reason: entry.data.reason ?? '' } };
  }
  return { key: 'shifts.log.other' };
}
