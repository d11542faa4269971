import type { DocumentDefinition } from '../../print/document.ts';
import type { Area } from '../area.ts';
import { dayRecordDocument } from './document.ts';
import { printDayRecord } from './print.ts';
import { texts } from './texts.ts';

/** 《客服组日工作记录表》. It writes nothing of its own: all that it shows was written elsewhere [DUTY 5.2]. */
export const area: Area<never> = {
  name: 'day-record',
  subjects: [],
  commands: [printDayRecord],
  entries: [],
  foldVersion: 1,
  fold: () => undefined,
  project: () => ({ rows: [] }),
  describe: () => ({ key: 'day-record.title' }),
  present: () => null,
  documents: [dayRecordDocument as DocumentDefinition],
  texts,
};
