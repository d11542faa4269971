import type { Queries } from './database.ts';
import { type PostingRow, partsOfId, postingOf, postingText } from './document.ts';
import type { OfficeStore, PulledPage, Tail } from './office-store.ts';
import { bookOf, columnsOf, sqlAppend } from './sql-append.ts';

type Writes = Pick<OfficeStore, 'append' | 'hold' | 'release' | 'erase'>;

/** What adds to the books; the rules live in the database's functions, so that each act is one round trip. */
export function sqlJournalWrites(
  database: Queries,
  announce: (site: string, position: number) => void,
): Writes {
  return {
    append: sqlAppend(database, announce),
    hold: async (postings, most) => {
      const { site, desk } = bookOf(postings);
      const [row] = await database.query<{ held: number | null }>(
        'SELECT hold_postings($1, $2, $3, $4, $5, $6, $7, $8) AS held',
        [site, desk, most.postings, most.bytes, postings.map(({ seq }) => seq), ...columnsOf(postings)],
      );
      return row?.held ?? undefined;
    },
    release: async (site, desk, hlc, by) => {
      const [row] = await database.query<{ released: number; top: number | null }>(
        'SELECT * FROM release_postings($1, $2, $3, $4)',
        [site, desk, hlc, by === 'person'],
      );
      if (row && row.released > 0 && row.top !== null) announce(site, row.top);
      return row?.released ?? 0;
    },
    erase: async (site, parts) => {
      const found = parts.flatMap(({ posting, index }) => {
        const known = partsOfId(posting);
        return known ? [{ ...known, index }] : [];
      });
      await database.query('SELECT erase_parts($1, $2, $3, $4)', [
        ...[
          site,
          found.map(({ desk }) => desk),
          found.map(({ seq }) => seq),
          found.map(({ index }) => index),
        ],
      ]);
    },
  };
}

type Reads = Pick<
  OfficeStore,
  'tail' | 'heads' | 'hashes' | 'heldFrom' | 'quarantined' | 'pull' | 'pullTexts' | 'read' | 'readSince'
>;

/** Bytes of documents in one page of a pull; a page has at least one posting. */
const pageBytes = 8 * 1024 * 1024;

const markAt = (position: string) =>
  `(SELECT to_hex(m.arrival) FROM postings m WHERE m.site = $1 AND m.position = ${position})`;

const pullPage = `SELECT s.position AS last, ${markAt('s.position')} AS last_mark, ${markAt('$3')} AS since_mark, p.*
  FROM sites s LEFT JOIN (
    SELECT * FROM (
      SELECT r.*, count(*) OVER () AS found,
        sum(octet_length(r.document)) OVER (ORDER BY r.position) - octet_length(r.document) AS before
      FROM (
        SELECT site, desk, seq, position, hlc, hash, document, to_hex(arrival) AS mark FROM postings
        WHERE site = $1 AND desk <> $2 AND position > $3 ORDER BY position LIMIT $4
      ) r
    ) sized WHERE before < ${pageBytes}
  ) p ON true WHERE s.site = $1 ORDER BY p.position`;

type PullRow = {
  readonly last: number;
  readonly last_mark: string | null;
  readonly since_mark: string | null;
} & Partial<PostingRow> & {
    readonly mark: string | null;
    readonly position: number | null;
    readonly found: number | null;
  };

export function sqlJournalReads(database: Queries): Reads {
  const pulled = async <P>(
    [site, without, since, limit]: Parameters<OfficeStore['pull']>,
    made: (row: PostingRow) => P,
  ): Promise<PulledPage<P>> => {
    const rows = await database.query<PullRow>(pullPage, [site, without, since, limit]);
    const last = rows[0]?.last ?? 0;
    const found = rows.filter((row): row is PullRow & PostingRow => row.position !== null);
    const end = found.at(-1);
    // Cut short by the limit or by size: there may be more right behind the last one.
    const whole = !end || ((end.found ?? 0) < limit && end.found === found.length);
    const position = whole ? Math.max(last, since) : (end.position ?? since);
    const mark = (whole ? rows[0]?.last_mark : end.mark) ?? '';
    return { postings: found.map(made), position, mark, last, sinceMark: rows[0]?.since_mark ?? '' };
  };
  const postings = async (sql: string, params: readonly unknown[]) =>
    (await database.query<PostingRow>(sql, params)).map(postingOf);
  return {
    tail: async (site, desk) => {
      const [tail] = await database.query<Tail>(
        'SELECT last_seq AS seq, last_hash AS hash FROM books WHERE site = $1 AND desk = $2',
        [site, desk],
      );
      return tail ?? { seq: 0, hash: '' };
    },
    heads: (site) =>
      database.query(
        'SELECT desk, last_seq AS seq, last_hash AS hash FROM books WHERE site = $1 AND last_seq > 0 ORDER BY desk',
        [site],
      ),
    hashes: async (site, desk, fromSeq, toSeq) => {
      const rows = await database.query<{ seq: number; hash: string }>(
        `SELECT seq, hash FROM held WHERE site = $1 AND desk = $2 AND seq BETWEEN $3 AND $4
         UNION ALL SELECT seq, hash FROM postings WHERE site = $1 AND desk = $2 AND seq BETWEEN $3 AND $4`,
        [site, desk, fromSeq, toSeq],
      );
      return new Map(rows.map(({ seq, hash }) => [seq, hash]));
    },
    heldFrom: async (site, desk, seq) => {
      const rows = await postings(
        `SELECT site, desk, seq, hlc, hash, document FROM (
           SELECT h.*, h.seq - row_number() OVER (ORDER BY h.seq) AS run
           FROM held h WHERE site = $1 AND desk = $2 AND seq >= $3 ORDER BY h.seq LIMIT 500
         ) r WHERE run = $3 - 1 ORDER BY seq`,
        [site, desk, seq],
      );
      return rows;
    },
    quarantined: () =>
      database.query(
        `SELECT site, desk, count(*) AS count, max(hlc) AS hlc FROM postings
         WHERE position IS NULL GROUP BY site, desk ORDER BY site, desk`,
      ),
    pull: (...asked) => pulled(asked, postingOf),
    pullTexts: (...asked) => pulled(asked, postingText),
    read: (site, ids) => {
      const known = ids.flatMap((id) => partsOfId(id) ?? []);
      return postings(
        `SELECT site, desk, seq, hlc, hash, document FROM postings
         WHERE site = $1 AND (desk, seq) IN (SELECT * FROM unnest($2::text[], $3::bigint[]))
         ORDER BY desk, seq`,
        [site, known.map(({ desk }) => desk), known.map(({ seq }) => seq)],
      );
    },
    readSince: (site, desk, seq, limit) =>
      postings(
        `SELECT site, desk, seq, hlc, hash, document FROM postings
         WHERE site = $1 AND desk = $2 AND seq > $3 ORDER BY seq LIMIT $4`,
        [site, desk, seq, limit],
      ),
  };
}
