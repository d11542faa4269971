import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { localIso } from '../../shared/values/time.ts';
import type { Engine, WorkOptions } from '../engine/engine.ts';
import { writeFileDurably } from '../keys/durable-file.ts';
import { keyFilePath } from '../keys/key-file.ts';
import { copyHashed } from './copy-file.ts';
import { type Manifest, manifestName } from './manifest.ts';

export interface BackupResult {
  readonly path: string;
  readonly postings: number;
}

/**
 * Copies the book and the (locked) key file into a folder of their own below `into`. Commands wait meanwhile, so the
 * database and its write-ahead log belong together. The folder gets its name when it is whole.
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
      const files = await copyAll(engine, partial, options);
      const { lastSeq, lastHash } = engine.journal;
      return { format: 1, site, siteName, desk, at, lastSeq, lastHash, files };
    });
    await writeFileDurably(join(partial, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
    await rename(partial, path);
    return { path, postings: manifest.lastSeq };
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

async function copyAll(engine: Engine, target: string, { onProgress, signal }: WorkOptions) {
  const { journal, path } = engine.folder;
  const present = [];
  for (const source of [keyFilePath(path), journal, `${journal}-wal`]) {
    const found = await stat(source).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (found) present.push({ source, bytes: found.size });
  }
  const total = present.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const files = [];
  for (const { source } of present) {
    const name = basename(source);
    const copied = await copyHashed(
      source,
      join(target, name),
      (bytes) => {
        done += bytes;
        onProgress?.(done, total);
      },
      signal,
    );
    files.push({ name, ...copied });
  }
  return files;
}
