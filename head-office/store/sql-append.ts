import type { Posting } from '../../shared/journal/posting.ts';
import type { Queries } from './database.ts';
import { documentOf } from './document.ts';
import { gather } from './gather.ts';
import type { Appended, OfficeStore } from './office-store.ts';

interface AppendRow {
  readonly moved: boolean;
  readonly end_seq: number;
  readonly end_hash: string;
  readonly quarantined: number;
  readonly apart: number | null;
  readonly top: number;
  readonly held_next: boolean;
}

/** Postings of one book that follow each other, as they go to the database. */
interface Run {
  readonly site: string;
  readonly desk: string;
  readonly seq: number;
  readonly hash: string;
  readonly quarantineFrom: string;
  readonly at: string | null;
  readonly waiting: number | null;
  readonly columns: Columns;
  readonly bytes: number;
}

type Columns = readonly [hlcs: readonly string[], hashes: readonly string[], documents: readonly string[]];

/**
 * How much further ahead than when a person let it through a desk's clock may be found: its posting may have waited for
 * the line then, and does not now. Milliseconds.
 */
const releasedSlack = 60 * 60_000;

/** Statements that append at a time, the books of one of them, and the bytes of their postings. */
const limits = { atOnce: 4, most: 24, heaviest: 1024 * 1024 };

/**
 * Appends what several desks sent in one statement and one commit, while earlier ones are under way. Two books of one
 * site never go together, and sites go in their order: so locks are taken in the same order everywhere.
 */
export function sqlAppend(
  database: Queries,
  announce: (site: string, position: number) => void,
): OfficeStore['append'] {
  const append = gather<Run, AppendRow>({
    ...limits,
    keyOf: ({ site }) => site,
    weightOf: ({ bytes }) => bytes,
    carryOut: (runs) => {
      const [only, ...others] = runs;
      return only && others.length === 0 ? appendOne(database, only) : appendAll(database, runs);
    },
  });
  return async (postings, after, quarantineFrom, contact): Promise<Appended> => {
    const { site, desk } = bookOf(postings);
    const columns = columnsOf(postings);
    const row = await append({
      ...{ site, desk, seq: after.seq, hash: after.hash, quarantineFrom, columns },
      ...{ at: contact?.at ?? null, waiting: contact?.waiting ?? null },
      bytes: columns[2].reduce((sum, document) => sum + document.length, 0),
    });
    if (row.moved) return { kind: 'moved', tail: { seq: row.end_seq, hash: row.end_hash } };
    if (row.quarantined < postings.length) announce(site, row.top);
    return {
      kind: 'stored',
      lastSeq: row.end_seq,
      quarantined: row.quarantined,
      apartFrom: row.apart ?? undefined,
      heldNext: row.held_next,
    };
  };
}

/** Names one site, as a cluster wants it that distributes by site. */
function appendOne(database: Queries, run: Run): Promise<readonly AppendRow[]> {
  const { site, desk, seq, hash, quarantineFrom, columns, at, waiting } = run;
  return database.query<AppendRow>(
    'SELECT * FROM append_postings($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [site, desk, seq, hash, quarantineFrom, releasedSlack, ...columns, at, waiting],
  );
}

const appendRuns = `SELECT r.place, a.*
  FROM unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::timestamptz[], $7::integer[],
      $8::integer[], $9::integer[], $10::integer[])
    AS r (site, desk, seq, hash, quarantine_from, at, waiting, first, last, place),
  LATERAL append_postings(r.site, r.desk, r.seq, r.hash, r.quarantine_from, $11, ($12::text[])[r.first:r.last],
    ($13::text[])[r.first:r.last], ($14::text[])[r.first:r.last], r.at, r.waiting) a`;

async function appendAll(database: Queries, runs: readonly Run[]): Promise<readonly AppendRow[]> {
  const places = runs
    .map((_, place) => place)
    .sort((a, b) => ((runs[a]?.site ?? '') < (runs[b]?.site ?? '') ? -1 : 1));
  const sorted = places.flatMap((place) => runs[place] ?? []);
  let end = 0;
  const ends = sorted.map(({ columns: [hlcs] }) => {
    end += hlcs.length;
    return end;
  });
  const rows = await database.query<AppendRow & { readonly place: number }>(appendRuns, [
    sorted.map(({ site }) => site),
    sorted.map(({ desk }) => desk),
    sorted.map(({ seq }) => seq),
    sorted.map(({ hash }) => hash),
    sorted.map(({ quarantineFrom }) => quarantineFrom),
    sorted.map(({ at }) => at),
    sorted.map(({ waiting }) => waiting),
    [1, ...ends.map((last) => last + 1)].slice(0, sorted.length),
    ends,
    places,
    releasedSlack,
    sorted.flatMap(({ columns: [hlcs] }) => hlcs),
    sorted.flatMap(({ columns: [, hashes] }) => hashes),
    sorted.flatMap(({ columns: [, , documents] }) => documents),
  ]);
  return [...rows].sort((a, b) => a.place - b.place);
}

export function bookOf(postings: readonly Posting[]): { readonly site: string; readonly desk: string } {
  const [first] = postings;
  if (!first || postings.some(({ site, desk }) => site !== first.site || desk !== first.desk)) {
    throw new Error('Postings of one desk are wanted');
  }
  return first;
}

export function columnsOf(postings: readonly Posting[]): Columns {
  return [postings.map(({ hlc }) => hlc), postings.map(({ hash }) => hash), postings.map(documentOf)];
}
