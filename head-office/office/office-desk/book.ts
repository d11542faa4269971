import type { Registry } from '../../../shared/domain/registry.ts';
import { chainStart } from '../../../shared/journal/chain.ts';
import { firstHlc, laterHlc } from '../../../shared/journal/hlc.ts';
import type { Posting } from '../../../shared/journal/posting.ts';
import { officeDesk } from '../../../shared/sync/office-desk.ts';
import type { Queries } from '../../store/database.ts';
import type { Tail } from '../../store/office-store.ts';
import type { FoldingParts } from '../registry.ts';

/** The end of the head office's book at a site. */
export interface BookEnd extends Tail {
  /** The id under which it writes there now. */
  readonly desk: string;
  /** The latest clock value under any of its ids. */
  readonly hlc: string;
}

/** Prefix, desk, date and count of a running number such as `R-A1-20261121-003`. */
const running = /^([A-Z]+-[A-Z0-9]+-\d{8})-(\d+)$/;
const batch = 500;

/**
 * The head office's own book at one site, under all ids that it had, indexed so that requests and numbers are found
 * without reading it.
 */
export class OfficeBook {
  readonly #parts: FoldingParts;
  readonly #site: string;

  constructor(parts: FoldingParts, site: string) {
    this.#parts = parts;
    this.#site = site;
  }

  /** Indexes what this or another instance has written since. @returns where the next posting is chained to. */
  async catchUp(): Promise<BookEnd> {
    const { database, store } = this.#parts;
    for (;;) {
      const ends = await this.#ends();
      const behind = ends.find(({ last, seq }) => last > seq);
      if (!behind) return endOf(ends);
      const postings = await store.readSince(this.#site, behind.desk, behind.seq, batch);
      await database.transaction((queries) => this.#index(queries, postings));
    }
  }

  /** Id of the posting that carried out a request. */
  async postingOf(request: string): Promise<string | undefined> {
    const [found] = await this.#parts.database.query<{ posting: string }>(
      'SELECT posting FROM office_book WHERE site = $1 AND request = $2 AND request <> $3 ORDER BY hlc LIMIT 1',
      [this.#site, request, ''],
    );
    return found?.posting;
  }

  /** The last count taken of every series of a date, under an id. */
  async numbersOf(desk: string, date: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#parts.database.query<{ series: string; last: number }>(
      'SELECT series, last FROM office_number WHERE site = $1 AND series LIKE $2',
      [this.#site, `%-${desk}-${date.replaceAll('-', '')}`],
    );
    return new Map(rows.map(({ series, last }) => [series, Number(last)]));
  }

  /** Every book of the head office at the site, how far it goes and how far it is indexed. */
  #ends(): Promise<readonly Indexed[]> {
    return this.#parts.database.query<Indexed>(
      `SELECT s.office_desk AS writes, coalesce(b.desk, s.office_desk) AS desk, coalesce(b.last_seq, 0) AS last,
         coalesce(i.seq, 0) AS seq, coalesce(i.hash, '') AS hash, coalesce(i.hlc, '') AS hlc
       FROM sites s LEFT JOIN books b ON b.site = s.site AND b.desk LIKE '${officeDesk}%' LEFT JOIN LATERAL (
         SELECT seq, hash, hlc FROM office_book o WHERE o.site = b.site AND o.desk = b.desk ORDER BY seq DESC LIMIT 1
       ) i ON true WHERE s.site = $1`,
      [this.#site],
    );
  }

  async #index(queries: Queries, postings: readonly Posting[]): Promise<void> {
    for (const { desk, seq, id, hash, hlc, request } of postings) {
      await queries.query(
        'INSERT INTO office_book (site, desk, seq, posting, hash, hlc, request) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING',
        [this.#site, desk, seq, id, hash, hlc, request],
      );
    }
    for (const [series, last] of numbersIn(postings, this.#parts.registry)) {
      await queries.query(
        `INSERT INTO office_number (site, series, last) VALUES ($1, $2, $3)
         ON CONFLICT (site, series) DO UPDATE SET last = greatest(office_number.last, excluded.last)`,
        [this.#site, series, last],
      );
    }
  }
}

interface Indexed extends BookEnd {
  /** The id under which the head office writes there now. */
  readonly writes: string;
  /** The last number of this book. */
  readonly last: number;
}

function endOf(ends: readonly Indexed[]): BookEnd {
  const hlc = ends.reduce((latest, end) => laterHlc(latest, end.hlc), firstHlc);
  const writes = ends[0]?.writes ?? officeDesk;
  const { seq, hash } = ends.find(({ desk }) => desk === writes) ?? chainStart;
  return { desk: writes, seq, hash, hlc };
}

function numbersIn(postings: readonly Posting[], registry: Registry): ReadonlyMap<string, number> {
  const highest = new Map<string, number>();
  for (const part of postings.flatMap((posting) => posting.body)) {
    const entry = part && registry.upcast(part.entry);
    const [, series, count] =
      running.exec((entry && registry.entry(entry.type)?.numberOf?.(entry.data)) ?? '') ?? [];
    if (series && count) highest.set(series, Math.max(highest.get(series) ?? 0, Number(count)));
  }
  return highest;
}
