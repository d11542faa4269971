import { type Context, deskRoles, type Role } from '../area.ts';
import { drawerOf } from '../drawer/expected-cash.ts';
import type { PostItem, PostState } from '../post/state.ts';
import { inRelief } from '../roster/rostered.ts';
import { plannedShift } from '../shifts/open-shift.ts';
import type { ShiftState } from '../shifts/state.ts';
import { type BesideItem, besideItems } from './beside.ts';
import { type CashRecord, cashRecord } from './cash.ts';
import { type OpenItem, openItems } from './open-items.ts';
import type { HandoverState } from './state.ts';
import { statistics } from './statistics.ts';

export type HandoverReader = Pick<
  Context,
  'site' | 'desk' | 'now' | 'at' | 'operator' | 'shift' | 'state' | 'rows'
>;

/** What the handover page shows before anybody signs. */
export interface HandoverDraft {
  /** The leaving clerk's shift; without one there is nothing to hand over. */
  readonly shift?: ShiftState & { readonly subject: string };
  /** The shift a relieving clerk would begin now. */
  readonly nextShift?: string;
  /** Who the roster has on now or next comes first. */
  readonly receivers: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    /** Label of the shift the reviewed roster has for them [DUTY 4.1]. */
    readonly rostered?: string;
  }[];
  readonly items: readonly PostItem[];
  /** Left out when the desk takes no money. `record` comes once counted: the count is blind. */
  readonly cash?: { readonly float: number; readonly record?: CashRecord };
  readonly open: readonly OpenItem[];
  /** What is open besides and holds up nothing. */
  readonly beside: readonly BesideItem[];
  /** The log the relieving clerk reads. */
  readonly previous?: HandoverState;
  readonly statistics: readonly { readonly kind: string; readonly count: number }[];
}

/** [DUTY 4.11] All that a handover needs, from the present state of the desk. Pure. */
export function handoverDraft(context: HandoverReader): HandoverDraft {
  const shift = context.shift === undefined ? undefined : context.state<ShiftState>(context.shift);
  const drawer = drawerOf(context);
  const record = cashRecord(context);
  const previous = previousHandover(context);
  const able = receivers(context);
  const relief = able[0]?.rostered === undefined ? undefined : able[0].id;
  const nextShift = plannedShift(context, undefined, relief)?.label;
  return {
    ...(shift && context.shift !== undefined && { shift: { ...shift, subject: context.shift } }),
    ...(nextShift !== undefined && { nextShift }),
    receivers: able,
    items: context.state<PostState>(`post:${context.desk}`)?.items ?? [],
    ...(drawer && { cash: { float: drawer.float, ...(record && { record }) } }),
    open: openItems(context),
    beside: besideItems(context),
    ...(previous && { previous }),
    statistics: shift ? statistics(context, shift.openedAt) : [],
  };
}

/** The desk's last handover log, or undefined for its first. */
export function previousHandover(
  context: Pick<Context, 'desk' | 'rows' | 'state'>,
): HandoverState | undefined {
  const last = context
    .rows({ kind: 'handover', scope: context.desk })
    .reduce<{ at: string; id: string } | undefined>((newest, { at = '', id }) => {
      return newest && (newest.at > at || (newest.at === at && newest.id > id)) ? newest : { at, id };
    }, undefined);
  return last && context.state<HandoverState>(last.id);
}

function receivers(context: HandoverReader): HandoverDraft['receivers'] {
  const rostered = inRelief(context);
  const place = (id: string) => {
    const found = rostered.findIndex((one) => one.staff === id);
    return found < 0 ? rostered.length : found;
  };
  return context
    .rows({ kind: 'staff', status: 'active' })
    .filter((row) => row.id !== context.operator.id && deskRoles.includes(row.data.role as Role))
    .sort((a, b) => place(a.id) - place(b.id))
    .map((row) => {
      const label = rostered[place(row.id)]?.planned.label;
      const { name, role } = row.data;
      return { id: row.id, name: String(name), role: String(role), ...(label && { rostered: label }) };
    });
}
