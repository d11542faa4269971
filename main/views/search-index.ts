import type { SearchDoc } from '../../shared/domain/area.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { createPinyinReader } from './pinyin.ts';
import { kindTerm, registers, termsOf } from './search-terms.ts';

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

  return {
    replace(sid, kind, before, after) {
      const { insert, remove } = tables[searchTable(kind)];
      const count = Math.min(docsOfSubject, Math.max(before.length, after.length));
      for (let i = 0; i < count; i += 1) {
        const old = before[i];
        const doc = after[i];
        const terms = doc && [...termsOf(doc, kind, pinyin), kindTerm(kind)].join(' ');
        if (old && terms === [...termsOf(old, kind, pinyin), kindTerm(kind)].join(' ')) continue;
        if (old) remove.run([sid * docsOfSubject + i]);
        if (terms) insert.run([sid * docsOfSubject + i, terms]);
      }
    },
  };
}
