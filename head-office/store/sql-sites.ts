import { officeDesk } from '../../shared/sync/office-desk.ts';
import type { Queries } from './database.ts';
import { gather } from './gather.ts';
import type { DeskRecord, OfficeStore, SiteRecord } from './office-store.ts';

type Sites = Pick<OfficeStore, 'sites' | 'site' | 'addSite' | 'officeDesk' | 'startOfficeBooks'>;
type Desks = Pick<
  OfficeStore,
  | 'desks'
  | 'desk'
  | 'deskOfToken'
  | 'addDesk'
  | 'continueBook'
  | 'isVouched'
  | 'noteVouched'
  | 'revokeDesk'
  | 'noteFork'
  | 'takeBackDesk'
  | 'noteContact'
>;

export function sqlSites(database: Queries): Sites {
  return {
    sites: () => database.query<SiteRecord>('SELECT site, name, position, postings FROM sites ORDER BY site'),
    site: async (site) => {
      const rows = await database.query<SiteRecord>(
        'SELECT site, name, position, postings FROM sites WHERE site = $1',
        [site],
      );
      return rows[0];
    },
    addSite: async (site, name) => {
      const rows = await database.query(
        `INSERT INTO sites (site, name, office_desk) SELECT $1, $2, coalesce(
           (SELECT value FROM office_settings WHERE name = 'office-desk'), '${officeDesk}')
         ON CONFLICT DO NOTHING RETURNING site`,
        [site, name],
      );
      return rows.length > 0;
    },
    officeDesk: async (site) => {
      const [found] = await database.query<{ desk: string }>(
        'SELECT office_desk AS desk FROM sites WHERE site = $1',
        [site],
      );
      return found?.desk ?? officeDesk;
    },
    startOfficeBooks: async (desk, instead) => {
      // A site that comes later may have been here before, too.
      const rows = await database.query<{ site: string }>(
        `WITH later AS (
           INSERT INTO office_settings (name, value) VALUES ('office-desk', $1)
           ON CONFLICT (name) DO UPDATE SET value = excluded.value
         )
         UPDATE sites s SET office_desk = $1 FROM (
           SELECT site FROM sites
           WHERE ($2::text IS NULL OR site = $2) AND ($3::text IS NULL OR office_desk = $3)
           -- As appends lock them.
           ORDER BY site FOR UPDATE
         ) chosen WHERE s.site = chosen.site RETURNING s.site`,
        [desk, instead?.site ?? null, instead?.desk ?? null],
      );
      return rows.map(({ site }) => site);
    },
  };
}

type DeskRow = Omit<DeskRecord, 'lastContact' | 'continuedBy' | 'succeeds' | 'forkedFrom'> & {
  readonly lastContact: Date | null;
  readonly continuedBy: string | null;
  readonly succeeds: string | null;
  readonly forkedFrom: number | null;
};

const fields = `SELECT d.site, d.desk, d.name, d.public_key AS "publicKey", d.revoked, d.continued_by AS "continuedBy",
  d.succeeds, b.forked_from AS "forkedFrom",
  coalesce(b.last_seq, 0) AS "lastSeq", coalesce(b.last_hash, '') AS "lastHash",
  b.last_contact AS "lastContact", coalesce(b.waiting, 0) AS waiting`;

const columns = `${fields} FROM desks d LEFT JOIN books b ON b.site = d.site AND b.desk = d.desk`;

/** OFFSET: with a plan from when `books` was still empty, all of it would be read for every desk. */
const desksOfTokens = `${fields}, d.token_hash AS "tokenHash" FROM desks d
  LEFT JOIN LATERAL (SELECT * FROM books b WHERE b.site = d.site AND b.desk = d.desk OFFSET 0) b ON true
  WHERE d.token_hash = ANY($1::text[])`;

function recordOf(row: DeskRow): DeskRecord {
  return {
    ...row,
    continuedBy: row.continuedBy ?? undefined,
    succeeds: row.succeeds ?? undefined,
    forkedFrom: row.forkedFrom ?? undefined,
    lastContact: row.lastContact?.toISOString(),
  };
}

export function sqlDesks(database: Queries): Desks {
  const read = async (where: string, params: readonly unknown[]): Promise<DeskRecord[]> => {
    const rows = await database.query<DeskRow>(`${columns} ${where}`, params);
    return rows.map(recordOf);
  };
  const deskOfToken = gather<string, DeskRecord | undefined>({
    ...{ atOnce: 2, most: 100 },
    carryOut: async (hashes) => {
      const rows = await database.query<DeskRow & { readonly tokenHash: string }>(desksOfTokens, [hashes]);
      const found = new Map(rows.map(({ tokenHash, ...row }) => [tokenHash, recordOf(row)]));
      return hashes.map((hash) => found.get(hash));
    },
  });
  return {
    desks: (site) =>
      site === undefined
        ? read('ORDER BY d.site, d.desk', [])
        : read('WHERE d.site = $1 ORDER BY d.desk', [site]),
    desk: async (site, desk) => (await read('WHERE d.site = $1 AND d.desk = $2', [site, desk]))[0],
    deskOfToken,
    addDesk: async ({ site, desk, name, publicKey, tokenHash, succeeds }) => {
      const rows = await database.query(
        `INSERT INTO desks (site, desk, name, public_key, token_hash, succeeds) SELECT $1, $2, $3, $4, $5, $6
         WHERE $6::text IS NULL
           OR EXISTS (SELECT FROM desks old WHERE old.site = $1 AND old.desk = $6 AND NOT old.revoked FOR SHARE)
         ON CONFLICT (site, desk) DO UPDATE SET token_hash = excluded.token_hash
         WHERE desks.public_key = excluded.public_key AND NOT desks.revoked RETURNING desk`,
        [site, desk, name, publicKey, tokenHash, succeeds ?? null],
      );
      return rows.length > 0;
    },
    continueBook: async ({ site, desk, name, publicKey }, by) => {
      const rows = await database.query(
        `INSERT INTO desks (site, desk, name, public_key, token_hash, continued_by) VALUES ($1, $2, $3, $4, '', $5)
         ON CONFLICT (site, desk) DO UPDATE SET continued_by = excluded.continued_by
         WHERE desks.public_key = excluded.public_key RETURNING desk`,
        [site, desk, name, publicKey, by],
      );
      return rows.length > 0;
    },
    isVouched: async (site, desk) => {
      const rows = await database.query<{ vouched: boolean }>(
        'SELECT vouched FROM desks WHERE site = $1 AND desk = $2',
        [site, desk],
      );
      return rows[0]?.vouched === true;
    },
    noteVouched: async (site, desk) => {
      await database.query('UPDATE desks SET vouched = true WHERE site = $1 AND desk = $2', [site, desk]);
    },
    revokeDesk: async (site, desk) => {
      const [row] = await database.query<{ desks: readonly string[] }>(
        'SELECT revoke_desk($1, $2) AS desks',
        [...[site, desk]],
      );
      return row?.desks ?? [];
    },
    noteFork: async (site, desk, seq) => {
      await database.query(
        'UPDATE books SET forked_from = least(forked_from, $3) WHERE site = $1 AND desk = $2',
        [site, desk, seq],
      );
    },
    takeBackDesk: async ({ site, desk, name, publicKey }) => {
      await database.query(
        `INSERT INTO desks (site, desk, name, public_key, token_hash, vouched) VALUES ($1, $2, $3, $4, '', true)
         ON CONFLICT DO NOTHING`,
        [site, desk, name, publicKey],
      );
    },
    noteContact: async (site, desk, at, waiting) => {
      await database.query(
        `INSERT INTO books AS b (site, desk, last_contact, waiting) VALUES ($1, $2, $3, coalesce($4::integer, 0))
         ON CONFLICT (site, desk) DO UPDATE
         SET last_contact = excluded.last_contact, waiting = coalesce($4::integer, b.waiting)`,
        [site, desk, at, waiting ?? null],
      );
    },
  };
}
