import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { IN_MEMORY } from '../journal/storage/handle.ts';

/** What SQLite keeps beside a file while it is open. */
const companions = ['-wal', '-shm', '-journal'];

/**
 * The names that views files take in turn, `views.db`, `views.db.2`, ..: those that are on the disk. A new file never
 * takes the place of an old one, which Windows forbids as long as the old one is open.
 */
export function namesInUse(first: string): readonly string[] {
  if (first === IN_MEMORY) return [];
  const folder = dirname(first);
  if (!existsSync(folder)) return [];
  const own = basename(first);
  return readdirSync(folder)
    .filter((name) => name === own || /^\.\d+$/.test(name.startsWith(own) ? name.slice(own.length) : ''))
    .sort()
    .map((name) => join(folder, name));
}

/** The first name of files that a comparison folds; they live as long as it does. */
export function checkName(first: string): string {
  return `${first}.check`;
}

/** A name that no file has. */
export function freeName(first: string): string {
  const used = new Set(namesInUse(first));
  let name = first;
  for (let turn = 2; used.has(name); turn += 1) name = `${first}.${turn}`;
  // What a removed file left beside it belongs to no new one.
  if (name !== IN_MEMORY) removeFile(name);
  return name;
}

/** A views file and what SQLite keeps beside it, whether they are there or not. */
export function withCompanions(filename: string): readonly string[] {
  return [filename, ...companions.map((end) => filename + end)];
}

/** Removes a closed views file. One that another program holds stays for the next time. */
export function removeFile(filename: string): void {
  try {
    for (const path of withCompanions(filename)) rmSync(path, { force: true });
  } catch (error) {
    if (!isHeld(error)) throw error;
    console.warn('A views file that is no longer used cannot be removed yet:', error);
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EBUSY' || error.code === 'EPERM');
}
