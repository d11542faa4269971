import type { Area } from '../area.ts';
import { listExported } from './entries.ts';
import { recordExport } from './record-export.ts';
import { texts } from './texts.ts';

/** Nothing is folded: an export is a line of the log and nothing else. */
export const area: Area<never> = {
  name: 'exports',
  subjects: ['export'],
  commands: [recordExport],
  entries: [listExported],
  foldVersion: 1,
  fold: () => undefined,
  project: () => ({ rows: [] }),
  describe(entry) {
    if (!listExported.is(entry)) return { key: 'exports.log.other' };
    const { kind, reason } = entry.data;
    return { key: 'exports.log.exported', values: { kind, reason } };
  },
  present: () => null,
  texts,
};
