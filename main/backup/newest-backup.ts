import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from './restore.ts';

/** ISO time of the newest whole backup in a folder, or undefined when there is none. */
export async function newestBackup(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  // Names carry the time, so the last one is the newest.
  const newest = names
    .filter((name) => name.startsWith('qiantai-') && !name.endsWith('.partial'))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : (await readManifest(join(folder, newest)))?.at;
}
