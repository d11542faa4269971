import { randomUUID } from 'node:crypto';
import type { Context, StaffMember } from '../../shared/domain/area.ts';
import { localDate, localIso } from '../../shared/values/time.ts';
import type { DeskViews } from './views-port.ts';

export interface ContextParts {
  readonly site: string;
  readonly desk: string;
  readonly now: number;
  readonly views: DeskViews;
  readonly operator: StaffMember;
  readonly approver?: StaffMember | undefined;
  readonly acknowledged: readonly string[];
  readonly pin?: 'right' | 'wrong' | undefined;
  readonly newPinHash?: string | undefined;
}

/** Everything a decision may know, read from the views at this instant. */
export function decisionContext(parts: ContextParts): Context {
  const { site, desk, now, views, operator, approver, pin, newPinHash } = parts;
  const today = localDate(now);
  const taken = new Map<string, number>();
  const context: Context = {
    site,
    desk,
    now,
    at: localIso(now),
    today,
    operator,
    ...(approver && { approver }),
    ...(pin && { pin }),
    ...(newPinHash !== undefined && { newPinHash }),
    acknowledged: new Set(parts.acknowledged),
    state: (subject) => views.state(subject),
    rows: (filter) => views.rows(filter),
    number(prefix) {
      const next = taken.get(prefix) ?? views.numberAfter(prefix, today);
      taken.set(prefix, next + 1);
      return `${prefix}-${desk}-${today.replaceAll('-', '')}-${String(next).padStart(3, '0')}`;
    },
    newId: randomUUID,
  };
  // Few commands ask for it, and it is one look-up in the lists.
  return Object.defineProperty(context, 'shift', {
    enumerable: true,
    get: () =>
      views.rows({ kind: 'shift', scope: desk, open: true }).find((row) => row.data.staff === operator.id)
        ?.id,
  });
}
