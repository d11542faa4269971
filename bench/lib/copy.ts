import { constants } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own that is gone afterwards. */
export async function withFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-bench-'));
  try {
    return await body(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Works on a copy: the kept site stays as it was built. */
export function withCopy<T>(data: string, body: (copy: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    const copy = join(folder, 'data');
    await cp(data, copy, { recursive: true, mode: constants.COPYFILE_FICLONE });
    return body(copy);
  });
}
