import { localDate } from '../../values/time.ts';
import type { Context } from '../area.ts';
import { isNewNotice } from '../office/new-notice.ts';

/**
 * Open, but nobody's unfinished work: it goes over with the desk as it is, needs no line and holds up no handover.
 * What leaders settle would otherwise stop a clerk at the end of the shift who may not settle it.
 */
export interface BesideItem {
  readonly kind: string;
  readonly id: string;
  readonly unit?: string;
  readonly title: string;
  /** `read`: by whoever relieves; `leader`: only they can settle it. */
  readonly todo: 'read' | 'settle' | 'leader';
}

const settledBy: Readonly<Record<string, 'settle' | 'leader'>> = {
  'household-conflict': 'settle',
  'household-came-back': 'leader',
  conflict: 'leader',
  fork: 'leader',
};

/** Notices nobody here has read, then what two desks or two books left behind. */
export function besideItems(context: Pick<Context, 'desk' | 'now' | 'rows'>): readonly BesideItem[] {
  const today = localDate(context.now);
  const notices = context
    .rows({ kind: 'notice', status: 'current' })
    .filter((row) => isNewNotice(row, context.desk, today));
  const unsettled = Object.keys(settledBy).flatMap((kind) => context.rows({ kind, open: true }));
  return [...notices, ...unsettled].map(({ kind, id, unit, data }) => {
    const [title = ''] = [data.title, data.posting, data.of].filter((word) => typeof word === 'string');
    return { kind, id, title, todo: settledBy[kind] ?? 'read', ...(unit !== undefined && { unit }) };
  });
}
