import { localIso } from '../../values/time.ts';
import type { Context, Row } from '../area.ts';
import type { HandoverState } from '../handover/state.ts';
import { isSlip, type KeysState } from '../keys/state.ts';
import type { NoteState } from '../notes/state.ts';
import { type SiteState, settingOf } from '../site/settings.ts';
import type { RetentionKind } from './months.ts';

/** When the keeping time of a finished thing begins; undefined while it is not finished. */
const endedAt: {
  readonly [K in RetentionKind]: (context: Pick<Context, 'state'>, row: Row) => string | undefined;
} = {
  note: (context, row) => context.state<NoteState>(row.id)?.done?.at,
  'key-slip': (context, row) => {
    const slip = context.state<KeysState>(row.id);
    return slip && isSlip(slip) ? slip.returns.at(-1)?.at : undefined;
  },
  handover: (context, row) => context.state<HandoverState>(row.id)?.at,
  'change-sheet': (_context, row) => row.at,
};

/** So many subjects are erased by one posting. */
const mostAtOnce = 200;

/**
 * Subjects past their keeping time, the oldest first. Nothing that is open, and never money: receipts and the drawer
 * have their own legal time, longer than any of these.
 */
export function pastKeeping(context: Pick<Context, 'site' | 'now' | 'state' | 'rows'>): readonly string[] {
  const months = settingOf(context.state<SiteState>(`site:${context.site}`), 'retentionMonths');
  const past = Object.entries(endedAt).flatMap(([kind, endOf]) => {
    const limit = monthsBefore(context.now, months[kind as RetentionKind]);
    // What began within the keeping time cannot have ended before it.
    return context.rows({ kind, open: false, to: localIso(limit) }).flatMap((row) => {
      const end = endOf(context, row);
      return end !== undefined && Date.parse(end) <= limit ? [{ id: row.id, end }] : [];
    });
  });
  return past
    .sort((a, b) => (a.end < b.end ? -1 : 1))
    .slice(0, mostAtOnce)
    .map(({ id }) => id);
}

function monthsBefore(now: number, months: number): number {
  const date = new Date(now);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
}
