import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { localIso } from '../../shared/values/time.ts';
import type { Engine, WorkOptions } from '../engine/engine.ts';
import { writeFileDurably } from '../keys/durable-file.ts';
import { keyFilePath } from '../keys/key-file.ts';
import { copyHashed } from './copy-file.ts';
import { holdBook } from './hold-book.ts';
import { backupPath, type Manifest, manifestName } from './manifest.ts';

export interface BackupResult {
  readonly path: string;
  readonly postings: number;
}

/**
 * Copies the book, its pictures and the (locked) key file into a folder of their own below `into`. Commands wait meanwhile, and what
 * comes from other desks does not part the database from its write-ahead log. The folder gets its name when it is whole.
 * @throws the signal's reason when cancelled; nothing is left then.
 */
export async function backUp(engine: Engine, into: string, options: WorkOptions = {}): Promise<BackupResult> {
  const at = localIso(engine.clock());
  const { site, siteName, desk } = engine.keys.file;
  const stamp = at.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  const path = join(into, `qiantai-${desk}-${stamp}`);
  const partial = `${path}.partial`;
  await mkdir(into, { recursive: true, mode: 0o700 });
  await mkdir(partial, { mode: 0o700 });
  try {
    const manifest = await engine.desk.between(async (): Promise<Manifest> => {
      const copied = await copyAll(engine, partial, options);
      const { lastSeq, lastHash } = engine.journal;
      return { format: 1, site, siteName, desk, at, lastSeq, lastHash, ...copied };
    });
    await writeFileDurably(join(partial, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(partial, path);
    const input = { name: basename(path), lastSeq: manifest.lastSeq };
    if (!engine.fault) await engine.desk.runAsDesk({ command: 'recordBackup', input });
    return { path, postings: manifest.lastSeq };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function copyAll(engine: Engine, target: string, { onProgress, signal }: WorkOptions) {
  const { journal, path } = engine.folder;
  const book = await sized(
    [keyFilePath(path), journal, `${journal}-wal`].map((source) => ({ source, name: basename(source) })),
  );
  // Only pictures that lie in the store when commands wait: every one that the book names is among them.
  const digests = await engine.attachments.digests();
  const pictures = await sized(
    digests.map((digest) => ({ source: engine.attachments.pathOf(digest), digest })),
  );
  const total = [...book, ...pictures].reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const copy = (source: string, name: string) =>
    copyHashed(
      source,
      join(target, name),
      (bytes) => {
        done += bytes;
        onProgress?.(done, total);
      },
      signal,
    );
  const files: Manifest['files'][number][] = [];
  await holdBook(engine, async () => {
    for (const { source, name } of book) files.push({ name, ...(await copy(source, name)) });
  });
  const attachments = [];
  for (const { source, digest } of pictures) {
    const name = backupPath(digest);
    await mkdir(dirname(join(target, name)), { recursive: true, mode: 0o700 });
    attachments.push({ digest, ...(await copy(source, name)) });
  }
  return { files, attachments };
}

/** Those of the files that are there, with their size. */
async function sized<F extends { readonly source: string }>(files: readonly F[]) {
  const present = [];
  for (const file of files) {
    const found = await stat(file.source).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (found) present.push({ ...file, size: found.size });
  }
  return present;
}
