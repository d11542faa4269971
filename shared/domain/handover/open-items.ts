import type { Context, Row } from '../area.ts';

/** Lists whose open lines are handed over. An area with open work adds its kind here. */
const handedOver = ['note', 'key-slip', 'print-job'] as const;

/** Something unfinished that the relieving clerk gets. */
export interface OpenItem {
  readonly kind: string;
  readonly id: string;
  readonly unit?: string;
  /** What it is, as the log prints it. */
  readonly title: string;
  readonly due?: string;
  readonly overdue: boolean;
  /** It may not be handed over without a leader's approval; `rule` is the text key that says why. */
  readonly blocks: boolean;
  readonly rule?: string;
  /** Last line of progress, where the item has one. */
  readonly last?: string;
}

/** What is not finished at this desk: what blocks first, then by due time. */
export function openItems(context: Pick<Context, 'desk' | 'now' | 'rows'>): readonly OpenItem[] {
  return handedOver
    .flatMap((kind) => context.rows({ kind, open: true }))
    .filter((row) => ofDesk(row, context.desk))
    .map((row) => openItem(row, context.now))
    .sort((a, b) => order(a).localeCompare(order(b)));
}

/** Lines that belong to another desk alone (its printer's jobs) are that desk's. */
export function ofDesk(row: Row, desk: string): boolean {
  return row.data.desk === undefined || row.data.desk === desk;
}

function openItem(row: Row, now: number): OpenItem {
  const { kind, id, unit, due, data } = row;
  return {
    kind,
    id,
    title: titleOf(row),
    overdue: due !== undefined && Date.parse(due) < now,
    blocks: data.blocks === true,
    ...(unit !== undefined && { unit }),
    ...(due !== undefined && { due }),
    ...(typeof data.rule === 'string' && { rule: data.rule }),
    ...(typeof data.last === 'string' && { last: data.last }),
  };
}

function titleOf({ kind, scope, id, data }: Row): string {
  const word = (key: string): string[] => {
    const value = data[key];
    return typeof value === 'string' && value !== '' ? [value] : [];
  };
  if (kind === 'key-slip') {
    const count = typeof data.count === 'number' ? [`×${data.count}`] : [];
    return [...word('number'), ...word('keyLabel'), ...count, ...word('borrower')].join(' ');
  }
  if (kind === 'print-job') {
    const paper = (scope ?? '').slice((scope ?? '').indexOf(':') + 1);
    return [paper, ...word('copy')].join(' ');
  }
  return word('title')[0] ?? word('text')[0] ?? id;
}

const order = (item: OpenItem): string => `${item.blocks ? 0 : 1}${item.due ?? '9'}${item.kind}${item.id}`;
