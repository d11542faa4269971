import type { SearchHit } from '../../shared/bridge/answers.ts';
import type { Registry } from '../../shared/domain/registry.ts';
import type { SqliteDatabase, SqliteStatement } from '../journal/storage/sqlite-types.ts';
import { parseStored } from '../journal/storage/stored-text.ts';
import { asLine, first, readNumbers, textOf } from './columns.ts';
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

export function createSearch(database: SqliteDatabase, registry: Registry): Search {
  const find = (table: string, order: string) =>
    database
      .prepare(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid ${order} LIMIT ?`)
      .raw();
  // The roster's order in the registers, the newest first among papers.
  const register = find('find_register', 'ASC');
  const papers = find('find_paper', 'DESC');
  const readSubject = database
    .prepare(`SELECT ${asLine('subject', 'state')} FROM subject WHERE sid = ?`)
    .raw();

  const hitOf = (doc: number): SearchHit | undefined => {
    const [subject, state] = (first(readSubject, [Math.floor(doc / docsOfSubject)]) ?? []).map(textOf);
    const area = subject === undefined ? undefined : registry.areaOf(subject);
    if (!subject || !state || !area) return undefined;
    const found = area.project(subject, parseStored(state)).search?.[doc % docsOfSubject];
    if (!found) return undefined;
    const { title, subtitle, unit } = found;
    return { subject, kind: kindOf(subject), title, subtitle, ...(unit ? { unit } : {}) };
  };

  return ({ text, kinds, limit }) => {
    const hits = new Map<number, SearchHit>();
    const collect = (statement: SqliteStatement, match: string | undefined): boolean => {
      // What an earlier reading found may come again: so many more are looked at.
      const docs = match === undefined ? [] : readNumbers(statement, [match, limit + hits.size]);
      const fresh = docs.filter((doc) => !hits.has(doc));
      const found = fresh.map((doc) => ({ doc, hit: hitOf(doc) }));
      for (const { doc, hit } of found.sort(householdsFirst)) {
        if (hit) hits.set(doc, hit);
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

type Found = { readonly hit: SearchHit | undefined };
const householdsFirst = (a: Found, b: Found): number =>
  Number(b.hit?.kind === householdKind) - Number(a.hit?.kind === householdKind);

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
