import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Marks a database folder as this process's: two processes that write the same files would ruin them.
 * @returns gives it back.
 * @throws when a process that is still running has it.
 */
export function claimFolder(folder: string): () => void {
  // Beside the folder and not in it: PGlite makes a new database only in an empty folder.
  const file = join(folder, '..', `.${folder.split(/[\\/]/).findLast((part) => part !== '')}.process`);
  if (!claim(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isRunning(holder)) {
      throw new Error(
        `The database in ${folder} is in use by process ${holder}; if that is not so, delete ${file}`,
      );
    }
    // Left behind by a process that was killed.
    rmSync(file, { force: true });
    if (!claim(file)) throw new Error(`The database in ${folder} was just opened by another process`);
  }
  return () => rmSync(file, { force: true });
}

function claim(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  // In a container every start may get the same number.
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
