import { z } from 'zod';
import { type RosterDays, shiftsOn } from '../../../shared/domain/roster/state.ts';

/** What somebody shall work on a day. */
export interface Cell {
  readonly date: string;
  readonly staff: string;
  readonly shifts: readonly string[];
}

/** Cells that are not saved yet, by date and staff id with a blank between. */
export type Edits = Readonly<Record<string, readonly string[]>>;

const kept = z.record(z.string().regex(/^\d{4}-\d{2}-\d{2} \S+$/), z.array(z.string()));

/** The edits as a draft holds them; what an older version wrote and this one cannot read is begun anew. */
export function editsOf(values: unknown): Edits {
  return kept.catch({}).parse(values);
}

/** What stands in a cell: what was typed, else what is saved. */
export function shownOn(
  edits: Edits,
  days: RosterDays | undefined,
  date: string,
  staff: string,
): readonly string[] {
  return edits[`${date} ${staff}`] ?? shiftsOn(days, date, staff);
}

/** The edits with more cells written; a cell that is again as it is saved is no edit any more. */
export function withCells(edits: Edits, days: RosterDays | undefined, cells: readonly Cell[]): Edits {
  const next = new Map(Object.entries(edits));
  for (const { date, staff, shifts } of cells) {
    const same = [...shiftsOn(days, date, staff)].sort().join() === [...shifts].sort().join();
    if (same) next.delete(`${date} ${staff}`);
    else next.set(`${date} ${staff}`, shifts);
  }
  return Object.fromEntries(next);
}

/** What a command is given. */
export function changesOf(edits: Edits): readonly Cell[] {
  return Object.entries(edits).map(([key, shifts]) => {
    const at = key.indexOf(' ');
    return { date: key.slice(0, at), staff: key.slice(at + 1), shifts };
  });
}
