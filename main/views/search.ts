import type { SearchHit } from '../../shared/bridge/contract.ts';
import type { SearchDoc } from '../../shared/domain/area.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { type Columns, every, textOf } from './columns.ts';
import { type Lookup, lookupsOf } from './search-query.ts';
import { householdKind } from './search-terms.ts';

export interface SearchQuery {
  readonly text: string;
  /** Subject words to look among; all when left out. */
  readonly kinds?: readonly string[];
  readonly limit: number;
}

/** Finds subjects by what was typed, the most certain reading first, households before papers. */
export type Search = (query: SearchQuery) => readonly SearchHit[];

/** Documents of one subject share its hits, so some more are read than are shown. */
const spare = 3;

export function createSearch(database: SqliteDatabase, allKinds: readonly string[]): Search {
  const columns = 'SELECT s.subject, d.kind, d.source FROM';
  const join = 'JOIN doc d ON d.id = t.doc JOIN subject s ON s.sid = d.sid';
  const exact = database
    .prepare(`${columns} term t ${join} WHERE t.kind = ? AND t.term = ? ORDER BY t.doc DESC LIMIT ?`)
    .raw();
  const prefix = database
    .prepare(
      `${columns} term t ${join} WHERE t.kind = ? AND t.term >= ? AND t.term < ? ORDER BY t.term, t.doc DESC LIMIT ?`,
    )
    .raw();

  const read = (kind: string, { term, ...how }: Lookup, limit: number): readonly Columns[] =>
    how.exact ? every(exact, [kind, term, limit]) : every(prefix, [kind, term, afterPrefix(term), limit]);

  const ordered = [...new Set([householdKind, ...allKinds])];
  return ({ text, kinds, limit }) => {
    const wanted = ordered.filter((kind) => !kinds || kinds.includes(kind));
    const hits = new Map<string, SearchHit>();
    for (const lookup of lookupsOf(text)) {
      for (const kind of wanted) {
        if (lookup.householdOnly && kind !== householdKind) continue;
        for (const found of read(kind, lookup, limit * spare)) {
          const hit = hitOf(found);
          const key = `${hit.subject} ${hit.title}`;
          if (!hits.has(key)) hits.set(key, hit);
          if (hits.size >= limit) return [...hits.values()];
        }
      }
    }
    return [...hits.values()];
  };
}

/** The first text that does not begin with `text` any more. */
function afterPrefix(text: string): string {
  return `${text}\u{10FFFF}`;
}

function hitOf([subject, kind, source]: Columns): SearchHit {
  const doc: SearchDoc = JSON.parse(textOf(source));
  const { title, subtitle, unit } = doc;
  return { subject: textOf(subject), kind: textOf(kind), title, subtitle, ...(unit ? { unit } : {}) };
}
