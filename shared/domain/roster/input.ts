import { z } from 'zod';
import type { Context } from '../area.ts';
import { type SiteState, settingOf } from '../site/settings.ts';
import type { RosterKnown, WantedCell } from './cells.ts';
import { monthPattern } from './months.ts';
import type { CellChange } from './state.ts';

export const month = z.string().regex(monthPattern, 'error.date');
export const date = z.iso.date('error.date');
export const staff = z.string().min(1, 'error.required').max(64);
export const shiftName = z.string().min(1, 'error.required').max(20);

/** What people shall work on certain days; no shifts: free. */
export const cells = z
  .array(z.strictObject({ date, staff, shifts: z.array(shiftName).max(8) }))
  .min(1, 'error.required')
  .max(5_000);

export interface Slot {
  readonly date: string;
  readonly staff: string;
  readonly shift: string;
}

export function wantedFrom(changes: z.infer<typeof cells>): readonly WantedCell[] {
  return changes.map((change, place) => ({ ...change, field: `changes.${place}` }));
}

export function knownTo(context: Pick<Context, 'site' | 'state' | 'rows'>): RosterKnown {
  const site = context.state<SiteState>(`site:${context.site}`);
  return {
    people: new Map(context.rows({ kind: 'staff' }).map((row) => [row.id, row])),
    shifts: settingOf(site, 'shifts'),
  };
}

/** As the entry's schema has it. */
export function written(changes: readonly CellChange[]) {
  return changes.map((change) => ({ ...change, from: [...change.from], to: [...change.to] }));
}
