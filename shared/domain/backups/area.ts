import type { Area } from '../area.ts';
import { backupMade, recoveryKeyRenewed } from './entries.ts';
import { recordBackup } from './record-backup.ts';
import { recordRecoveryKey } from './recovery-key.ts';
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
  commands: [recordBackup, recordRecoveryKey],
  entries: [backupMade, recoveryKeyRenewed],
  foldVersion: 1,
  fold: (state, entry, meta) => (backupMade.is(entry) ? { ...entry.data, at: meta.at } : state),
  project: () => ({ rows: [] }),
  describe(entry) {
    if (recoveryKeyRenewed.is(entry)) return { key: 'backups.log.recovery-key' };
    if (!backupMade.is(entry)) return { key: 'backups.log.other' };
    const { name, lastSeq } = entry.data;
    return { key: 'backups.log.made', values: { name, lastSeq } };
  },
  present: (state) => state,
  texts,
};
