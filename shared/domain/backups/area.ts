import type { Area } from '../area.ts';
import { backupMade } from './entries.ts';
import { recordBackup } from './record-backup.ts';
import { texts } from './texts.ts';

/** The last backup of a desk. */
export interface BackupState {
  readonly name: string;
  readonly lastSeq: number;
  readonly at: string;
}

export const area: Area<BackupState> = {
  name: 'backups',
  subjects: ['backup'],
  commands: [recordBackup],
  entries: [backupMade],
  foldVersion: 1,
  fold: (state, entry, meta) => (backupMade.is(entry) ? { ...entry.data, at: meta.at } : state),
  project: () => ({ rows: [] }),
  describe(entry) {
    if (!backupMade.is(entry)) return { key: 'backups.log.other' };
    const { name, lastSeq } = entry.data;
    return { key: 'backups.log.made', values: { name, lastSeq } };
  },
  present: (state) => state,
  texts,
};
