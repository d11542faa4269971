import type { Entry } from '../../journal/posting.ts';
import type { Context, Row } from '../area.ts';
import { rosteredShift } from '../roster/rostered.ts';
import { type SiteState, settingOf } from '../site/settings.ts';
import { type PlannedShift, shiftAt, shiftNamed } from './definition.ts';
import { shiftOpened } from './entries.ts';

/** Open shifts at this desk; [DUTY 4.2] shifts overlap, so there can be more than one. */
export function openShifts(context: Pick<Context, 'desk' | 'rows'>, staff?: string): readonly Row[] {
  const rows = context.rows({ kind: 'shift', scope: context.desk, open: true });
  return staff === undefined ? rows : rows.filter((row) => row.data.staff === staff);
}

/**
 * The shift somebody begins now: the named one, else what the reviewed roster has for them [DUTY 4.1], else the one
 * the hour suggests. Undefined: no such shift.
 */
export function plannedShift(
  context: Pick<Context, 'site' | 'now' | 'state'>,
  name?: string,
  staff?: string,
): PlannedShift | undefined {
  const definitions = settingOf(context.state<SiteState>(`site:${context.site}`), 'shifts');
  if (name !== undefined) return shiftNamed(definitions, name, context.now);
  const rostered = staff === undefined ? undefined : rosteredShift(context, staff);
  return rostered ?? shiftAt(definitions, context.now);
}

/** Entry that opens a new shift for somebody at this desk. */
export function openShift(
  context: Context,
  staff: { readonly id: string; readonly name: string },
  planned: PlannedShift,
): Entry {
  return shiftOpened.make(`shift:${context.newId()}`, {
    desk: context.desk,
    staff: staff.id,
    staffName: staff.name,
    ...planned,
  });
}
