import type { SearchDoc } from '../../shared/domain/area.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { createPinyinReader } from './pinyin.ts';
import { registers, termsOf } from './search-terms.ts';

/** Writes what a subject is found by: only the documents that changed. */
export interface SearchIndex {
  replace(sid: number, kind: string, before: readonly SearchDoc[], after: readonly SearchDoc[]): void;
}

/** A subject's documents are numbered from `sid * this`; a household has a few, never so many. */
export const docsOfSubject = 1_000;

function searchTable(kind: string): 'find_register' | 'find_paper' {
  return registers.has(kind) ? 'find_register' : 'find_paper';
}

export function createSearchIndex(database: SqliteDatabase): SearchIndex {
  const pinyin = createPinyinReader();
  const tools = (table: string) => ({
    insert: database.prepare(`INSERT INTO ${table} (rowid, terms) VALUES (?,?)`),
    remove: database.prepare(`DELETE FROM ${table} WHERE rowid = ?`),
  });
  const tables = { find_register: tools('find_register'), find_paper: tools('find_paper') };

  const textsOf = (docs: readonly SearchDoc[], kind: string): readonly string[] =>
    termsOf(docs.slice(0, docsOfSubject), kind, pinyin).map((terms) => [...terms].join(' '));

  return {
    replace(sid, kind, before, after) {
      const { insert, remove } = tables[searchTable(kind)];
      const old = textsOf(before, kind);
      const now = textsOf(after, kind);
      for (let i = 0; i < Math.max(old.length, now.length); i += 1) {
        const terms = now[i];
        if (terms === old[i]) continue;
        if (old[i] !== undefined) remove.run([sid * docsOfSubject + i]);
        if (terms !== undefined) insert.run([sid * docsOfSubject + i, terms]);
      }
    },
  };
}
