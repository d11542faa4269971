import type { Queries } from './database.ts';
import type { Alarm, OfficeStore } from './office-store.ts';

type Alarms = Pick<OfficeStore, 'raiseAlarm' | 'alarms' | 'settleAlarm'>;
type Invitations = Pick<OfficeStore, 'addInvitation' | 'takeInvitation' | 'bindInvitation'>;

/** Open alarms of one kind about one desk: a desk in wrong hands must not bury the others' under its own. */
const mostOpen = 100;

export function sqlAlarms(database: Queries): Alarms {
  return {
    raiseAlarm: async ({ site, desk, kind, posting, detail }, { evenIfSettled = true } = {}) => {
      await database.query(
        `INSERT INTO alarms (site, desk, kind, posting, detail) SELECT $1, $2, $3, $4, $5
         WHERE (SELECT count(*) FROM alarms a WHERE a.site = $1 AND a.desk = $2 AND a.kind = $3
           AND NOT a.settled) < ${mostOpen}
         AND ($6 OR NOT EXISTS (SELECT FROM alarms a WHERE a.site = $1 AND a.desk = $2 AND a.kind = $3
           AND a.posting = $4))
         ON CONFLICT (site, desk, kind, posting) WHERE NOT settled DO NOTHING`,
        [site, desk, kind, posting, detail, evenIfSettled],
      );
    },
    alarms: async () => {
      const rows = await database.query<Omit<Alarm, 'at'> & { readonly at: Date }>(
        'SELECT id, site, desk, kind, posting, detail, at, settled FROM alarms ORDER BY at DESC, id DESC',
      );
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
    settleAlarm: async (id) => {
      await database.query('UPDATE alarms SET settled = true WHERE id = $1', [id]);
    },
  };
}

export function sqlInvitations(database: Queries): Invitations {
  return {
    addInvitation: async ({ codeHash, site, expiresAt }) => {
      await database.query('INSERT INTO invitations (code_hash, site, expires_at) VALUES ($1, $2, $3)', [
        ...[codeHash, site ?? null, expiresAt],
      ]);
    },
    takeInvitation: async (codeHash, now, publicKey) => {
      const [taken] = await database.query<{ site: string | null }>(
        `UPDATE invitations SET used_by = $3
         WHERE code_hash = $1 AND expires_at > $2 AND (used_by IS NULL OR used_by = $3) RETURNING site`,
        [codeHash, now, publicKey],
      );
      if (!taken) return undefined;
      return taken.site === null ? {} : { site: taken.site };
    },
    bindInvitation: async (codeHash, site) => {
      await database.query('UPDATE invitations SET site = $2 WHERE code_hash = $1 AND site IS NULL', [
        codeHash,
        site,
      ]);
    },
  };
}
