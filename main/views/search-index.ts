import type { SearchDoc } from '../../shared/domain/area.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { every, textOf } from './columns.ts';
import { createPinyinReader } from './pinyin.ts';
import { termsOf } from './search-terms.ts';

/** Writes what a subject is found by: only when it changed. */
export interface SearchIndex {
  replace(sid: number, subject: string, docs: readonly SearchDoc[], isNew: boolean): void;
}

/** A subject's documents are numbered from `sid * this`; a household has a few, never so many. */
const docsOfSubject = 1_000;

export function createSearchIndex(database: SqliteDatabase): SearchIndex {
  const pinyin = createPinyinReader();
  const read = database.prepare('SELECT id, source FROM doc WHERE id >= ? AND id < ? ORDER BY id').raw();
  const insertDoc = database.prepare('INSERT INTO doc VALUES (?,?,?,?)');
  const removeDoc = database.prepare('DELETE FROM doc WHERE id = ?');
  const insertTerm = database.prepare('INSERT INTO term VALUES (?,?,?)');
  const removeTerm = database.prepare('DELETE FROM term WHERE kind = ? AND term = ? AND doc = ?');

  return {
    replace(sid, subject, docs, isNew) {
      const start = sid * docsOfSubject;
      const kind = subject.slice(0, subject.indexOf(':'));
      const old = new Map<number, string>();
      if (!isNew) {
        for (const [id, source] of every(read, [start, start + docsOfSubject]))
          old.set(Number(id), textOf(source));
      }
      docs.slice(0, docsOfSubject).forEach((doc, i) => {
        const id = start + i;
        const source = JSON.stringify(doc);
        const before = old.get(id);
        old.delete(id);
        if (source === before) return;
        const terms = termsOf(doc, kind, pinyin);
        const termsBefore = before === undefined ? noTerms : termsOf(JSON.parse(before), kind, pinyin);
        for (const term of termsBefore) if (!terms.has(term)) removeTerm.run([kind, term, id]);
        for (const term of terms) if (!termsBefore.has(term)) insertTerm.run([kind, term, id]);
        if (before !== undefined) removeDoc.run([id]);
        insertDoc.run([id, sid, kind, source]);
      });
      for (const [id, source] of old) {
        for (const term of termsOf(JSON.parse(source), kind, pinyin)) removeTerm.run([kind, term, id]);
        removeDoc.run([id]);
      }
    },
  };
}

const noTerms: ReadonlySet<string> = new Set();
