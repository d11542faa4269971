import { createHash } from 'node:crypto';
import type { Engine } from '../../main/engine/engine.ts';
import { openSqlite } from '../../main/journal/storage/handle.ts';
import { linesOf, readWords } from '../../main/views/contents.ts';

/** End of one desk's part of a book. The hash stands for all before it: they are chained. */
export interface BookEnd {
  readonly desk: string;
  readonly seq: number;
  readonly hash: string;
  /** Up to where the views have it. */
  readonly folded: number;
}

/** What a replica has, short enough to be compared. The same postings in any order give the same digest. */
export interface Digest {
  readonly postings: number;
  readonly ends: readonly BookEnd[];
  /** States, list lines, numbers and search words. */
  readonly views: string;
  /** The parts of `views`, to see which of them differs. */
  readonly tables: Readonly<Record<string, string>>;
  readonly stale: readonly string[];
}

const tables = ['log', 'state', 'row', 'number', 'register', 'paper'] as const;
const batch = 500;

export async function digestOf(engine: Engine, desks: readonly string[]): Promise<Digest> {
  const { journal, views } = engine;
  return engine.desk.between(async () => {
    const stale = views.staleSubjects();
    // Commits what is open, so that the second connection sees it.
    await views.refoldStale((ids) => journal.read(ids));
    const ends: BookEnd[] = [];
    for (const desk of desks) ends.push(await endOf(engine, desk));
    const digests = tableDigests(engine);
    return {
      postings: await journal.count(),
      ends,
      views: sha256([Object.values(digests).join()]),
      tables: digests,
      stale,
    };
  });
}

async function endOf({ journal, views }: Engine, desk: string): Promise<BookEnd> {
  const folded = views.appliedUpTo(desk);
  let last = { seq: Math.max(0, folded - 1), hash: '' };
  for (;;) {
    const found = await journal.readSince(desk, last.seq, batch);
    last = found.at(-1) ?? last;
    if (found.length < batch) return { desk, folded, seq: last.hash === '' ? 0 : last.seq, hash: last.hash };
  }
}

/** Leaves the views as another version of the folds would have written them. */
export async function outdateViews(engine: Engine): Promise<null> {
  await engine.desk.between(async () => {
    await engine.views.refoldStale((ids) => engine.journal.read(ids));
    const database = openViewsFile(engine);
    try {
      database.prepare("UPDATE meta SET value = 'older' WHERE name = 'version'").run([]);
    } finally {
      database.close();
    }
  });
  return null;
}

function openViewsFile({ views, keyFor }: Engine) {
  return openSqlite({
    filename: views.filename,
    encryptionKey: keyFor('views').toString('hex'),
    synchronous: 'NORMAL',
  });
}

/** Every table of the views, line by line, as a second reader of the file sees it. */
function tableDigests(engine: Engine): Readonly<Record<string, string>> {
  const database = openViewsFile(engine);
  try {
    readWords(database);
    return Object.fromEntries(
      tables.map((table) => {
        const texts = function* () {
          for (const { key, text } of linesOf(database, table)) yield `${key}\n${text}\n`;
        };
        return [table, sha256(texts())];
      }),
    );
  } finally {
    database.close();
  }
}

function sha256(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  return hash.digest('base64url');
}
