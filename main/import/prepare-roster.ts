import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../shared/domain/area.ts';
import type { HouseholdValues } from '../../shared/domain/households/schemas.ts';
import { CheckedHousehold, checkHousehold } from '../../shared/domain/imports/checked-household.ts';
import { householdsOf } from './households.ts';
import { readSheets } from './read-file.ts';
import { type Roster, readRoster } from './read-roster.ts';
import type { Reason } from './roster-row.ts';

/** A household of a file after its form was checked; plain values, which can go from thread to thread. */
export type PreparedHousehold =
  | { readonly unit: string; readonly household: HouseholdValues }
  | { readonly unit: string; readonly refusals: readonly Refusal[] };

/** A line of the file: what the preview shows of it. */
export interface PreparedLine {
  readonly sheet: string;
  readonly line: number;
  /** Undefined: no room can be read from it. */
  readonly unit: string | undefined;
  readonly name: string;
  readonly warnings: readonly Reason[];
}

/** What the reading thread says, part after part. */
export type RosterPart =
  | {
      readonly kind: 'contents';
      readonly households: number;
      readonly columns: Roster['columns'];
      readonly ignored: Roster['ignored'];
    }
  | { readonly kind: 'households'; readonly households: readonly PreparedHousehold[] }
  | { readonly kind: 'lines'; readonly lines: readonly PreparedLine[] };

/** Small enough that the thread which takes a part can do so between two clicks. */
const householdsPerPart = 40;
const linesPerPart = 400;

/**
 * Reads a roster file to the end and checks it: everything that does not need the book. Households are checked as
 * they are asked for.
 * @throws UnreadableFile
 */
export async function* prepareRoster(path: string): AsyncGenerator<RosterPart> {
  const { rows, columns, ignored } = readRoster(await readSheets(path));
  const households = householdsOf(rows);
  yield { kind: 'contents', households: households.length, columns, ignored };
  for (const part of parts(households, householdsPerPart)) {
    yield { kind: 'households', households: part.map(({ unit, values }) => prepared(unit, values)) };
  }
  for (const part of parts(rows, linesPerPart)) {
    const lines = part.map(({ sheet, line, unit, person, warnings }) => {
      return { sheet, line, unit, name: String(person?.name ?? ''), warnings };
    });
    yield { kind: 'lines', lines };
  }
}

function prepared(unit: string, values: Parameters<typeof checkHousehold>[0]): PreparedHousehold {
  const checked = checkHousehold(values, randomUUID);
  if (checked instanceof CheckedHousehold) return { unit, household: checked.household };
  return { unit, refusals: checked.refusals };
}

function* parts<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
