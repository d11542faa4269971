import type { SearchHit } from '../../shared/bridge/contract.ts';
import type { Registry } from '../../shared/domain/registry.ts';
import type { SqliteDatabase, SqliteStatement } from '../journal/storage/sqlite-types.ts';
import { every, first, textOf } from './columns.ts';
import { docsOfSubject } from './search-index.ts';
import { type Lookup, lookupsOf } from './search-query.ts';
import { householdKind, kindTerm, registers } from './search-terms.ts';

export interface SearchQuery {
  readonly text: string;
  /** Subject words to look among; all when left out. */
  readonly kinds?: readonly string[];
  readonly limit: number;
}

/** Finds subjects by what was typed, the most certain reading first, then households before keys before papers. */
export type Search = (query: SearchQuery) => readonly SearchHit[];

/** Documents of one subject can show the same line, so some more are read than are shown. */
const spare = 3;

export function createSearch(database: SqliteDatabase, registry: Registry): Search {
  const find = (table: string, order: string) =>
    database
      .prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid ${order} LIMIT ?`)
      .raw();
  // The roster's order in the registers, the newest first among papers.
  const register = find('find_register', 'ASC');
  const papers = find('find_paper', 'DESC');
  const readSubject = database.prepare('SELECT subject, state FROM subject WHERE sid = ?').raw();

  const hitOf = (doc: number): SearchHit | undefined => {
    const [subject, state] = (first(readSubject, [Math.floor(doc / docsOfSubject)]) ?? []).map(textOf);
    const area = subject === undefined ? undefined : registry.areaOf(subject);
    if (!subject || !state || !area) return undefined;
    const found = area.project(subject, JSON.parse(state)).search?.[doc % docsOfSubject];
    if (!found) return undefined;
    const { title, subtitle, unit } = found;
    return { subject, kind: kindOf(subject), title, subtitle, ...(unit ? { unit } : {}) };
  };

  return ({ text, kinds, limit }) => {
    const hits = new Map<string, SearchHit>();
    const collect = (statement: SqliteStatement, match: string | undefined): boolean => {
      const docs = match === undefined ? [] : every(statement, [match, limit * spare]);
      const found = docs.map(([doc]) => hitOf(Number(doc))).filter((hit) => hit !== undefined);
      for (const hit of found.sort(householdsFirst)) {
        const key = `${hit.subject} ${hit.title}`;
        if (!hits.has(key)) hits.set(key, hit);
        if (hits.size >= limit) return true;
      }
      return false;
    };
    const inRegisters = kinds?.filter((kind) => registers.has(kind));
    const inPapers = kinds?.filter((kind) => !registers.has(kind));
    for (const lookup of lookupsOf(text)) {
      if (collect(register, matchOf(lookup, inRegisters))) break;
      if (!lookup.registersOnly && collect(papers, matchOf(lookup, inPapers))) break;
    }
    return [...hits.values()];
  };
}

const householdsFirst = (a: SearchHit, b: SearchHit): number =>
  Number(b.kind === householdKind) - Number(a.kind === householdKind);

/** The look-up in FTS5's words, kept to some kinds; undefined when none of them is in the table. */
function matchOf({ term, exact }: Lookup, kinds: readonly string[] | undefined): string | undefined {
  const words = exact ? `"${term}"` : `"${term}" *`;
  if (!kinds) return words;
  if (kinds.length === 0) return undefined;
  return `${words} AND (${kinds.map((kind) => `"${kindTerm(kind)}"`).join(' OR ')})`;
}

/** The word before the colon. */
export function kindOf(subject: string): string {
  return subject.slice(0, subject.indexOf(':'));
}
