import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { type Line, linesOf, readWords, tableNames } from './contents.ts';

/** More than these are not listed: the views are rebuilt whole anyway. */
const mostNamed = 100;
const turnEvery = 100;

/**
 * Compares two views files line by line.
 * @param isMoving whether a subject was changed in one of them while they were compared.
 * @returns names such as `state receipt:R-A1-20261121-003`, `row note/…`, `register words`; empty when they are equal.
 */
export async function differencesOf(
  present: SqliteDatabase,
  fresh: SqliteDatabase,
  isMoving: (line: Line) => boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const table of tableNames) {
    readWords(present);
    readWords(fresh);
    let compared = 0;
    for (const [a, b] of side(linesOf(present, table), linesOf(fresh, table))) {
      compared += 1;
      if (compared % turnEvery === 0) await nextTurn();
      const line = a ?? b;
      if (!line || a?.text === b?.text || isMoving(line)) continue;
      found.push(`${table} ${line.key}`);
      if (found.length >= mostNamed) return found;
    }
  }
  return found;
}

/** Lines of the same key side by side; one side is undefined where the other has a key alone. */
function* side(left: Iterator<Line>, right: Iterator<Line>): Generator<[Line | undefined, Line | undefined]> {
  let a = next(left);
  let b = next(right);
  while (a || b) {
    const order = !a ? 1 : !b ? -1 : compare(a.key, b.key);
    yield [order <= 0 ? a : undefined, order >= 0 ? b : undefined];
    if (order <= 0) a = next(left);
    if (order >= 0) b = next(right);
  }
}

function next(lines: Iterator<Line>): Line | undefined {
  const { value, done } = lines.next();
  return done ? undefined : value;
}

/** SQLite's order of texts: by their bytes. */
function compare(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
