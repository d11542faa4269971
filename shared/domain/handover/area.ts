import type { Entry } from '../../journal/posting.ts';
import type { Area, LogLine } from '../area.ts';
import { handoverLog } from './document.ts';
import { daySigned, handoverChecked, handoverSigned } from './entries.ts';
import { foldHandover, projectHandover } from './fold.ts';
import { handOver } from './hand-over.ts';
import { signDay } from './sign-day.ts';
import type { HandoverAreaState } from './state.ts';
import { texts } from './texts.ts';

export const area: Area<HandoverAreaState> = {
  name: 'handover',
  subjects: ['handover', 'day'],
  commands: [handOver, signDay],
  entries: [handoverSigned, handoverChecked, daySigned],
  foldVersion: 1,
  fold: foldHandover,
  project: projectHandover,
  describe,
  present: (state) => state,
  documents: [handoverLog],
  texts,
};

function describe(entry: Entry): LogLine {
  if (handoverSigned.is(entry)) {
    const { number, from, to, lines } = entry.data;
    return {
      key: 'handover.log.signed',
      values: { number, from: from.name, to: to.name, open: lines.length },
    };
  }
  if (handoverChecked.is(entry)) return { key: 'handover.log.checked', values: { by: entry.data.by.name } };
  if (daySigned.is(entry)) {
    const { date, by, handovers } = entry.data;
    return { key: 'handover.log.day-signed', values: { date, by: by.name, count: handovers.length } };
  }
  return { key: 'handover.log.other' };
}
