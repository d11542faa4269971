import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import type { Posting } from '../../shared/journal/posting.ts';
import { loopDelays, type Watched } from '../lib/loop-delays.ts';

/**
 * PouchDB on LevelDB takes the documents from a CouchDB-compatible server on loopback. Batches of 1,000 instead of its
 * 100, as its guide advises for first replications.
 */
export async function pouchFirstSync(
  folder: string,
  postings: AsyncIterable<readonly Posting[]>,
): Promise<Watched & { readonly documents: number }> {
  const file = join(folder, 'documents.ndjson');
  const documents = await writeDocuments(file, postings);
  const { server, port } = await startServer(file);
  const PouchDB = pouchdb();
  const desk = new PouchDB(join(folder, 'pouch'), { adapter: 'leveldb' });
  try {
    const watched = await loopDelays(async () => {
      await desk.replicate.from(`http://127.0.0.1:${port}/site`, { batch_size: 1_000 });
    });
    const { doc_count } = await desk.info();
    if (doc_count !== documents) throw new Error(`PouchDB has ${doc_count} of ${documents} documents`);
    return { ...watched, documents };
  } finally {
    await desk.close();
    server.kill();
  }
}

/** The little of PouchDB's interface that is used here; its own types redefine Node's. */
interface Pouch {
  readonly replicate: { from(url: string, options: { batch_size: number }): Promise<unknown> };
  info(): Promise<{ readonly doc_count: number }>;
  close(): Promise<void>;
}

interface PouchConstructor {
  new (name: string, options: { adapter: string }): Pouch;
  plugin(plugin: unknown): PouchConstructor;
}

/** Loaded only when it is measured, and from where npm put it: its database is a binary. */
function pouchdb(): PouchConstructor {
  const require = createRequire(import.meta.url);
  const core = require('pouchdb-core') as PouchConstructor;
  return core
    .plugin(require('pouchdb-adapter-leveldb'))
    .plugin(require('pouchdb-adapter-http'))
    .plugin(require('pouchdb-replication'));
}

async function writeDocuments(file: string, postings: AsyncIterable<readonly Posting[]>): Promise<number> {
  const stream = createWriteStream(file);
  let written = 0;
  for await (const batch of postings) {
    written += batch.length;
    if (!stream.write(batch.map((posting) => `${JSON.stringify(posting)}\n`).join('')))
      await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
  return written;
}

async function startServer(file: string): Promise<{ server: ChildProcess; port: number }> {
  const program = join(import.meta.dirname, 'couch-server.js');
  const server = spawn(process.execPath, [program, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout });
  const [port] = (await once(lines, 'line')) as [string];
  return { server, port: Number(port) };
}
