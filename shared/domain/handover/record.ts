import type { Context } from '../area.ts';
import type { PostItem } from '../post/state.ts';
import type { ShiftState } from '../shifts/state.ts';
import type { HandOverInput } from './input.ts';
import type { OpenItem } from './open-items.ts';
import type { HandoverRecord, HandoverState, PersonName } from './state.ts';
import { statistics } from './statistics.ts';

export interface RecordParts {
  readonly number: string;
  /** Of the shift that ends. */
  readonly subject: string;
  readonly shift: ShiftState;
  readonly receiver: PersonName;
  readonly nextShift: { readonly subject: string; readonly label: string };
  readonly items: readonly PostItem[];
  readonly open: readonly OpenItem[];
  readonly previous: HandoverState | undefined;
  readonly cash: HandoverRecord['cash'] | undefined;
}

/** The log as it is signed, complete in itself. The input has passed its checks. */
export function handoverRecord(input: HandOverInput, context: Context, parts: RecordParts): HandoverRecord {
  const { number, subject, shift, receiver, nextShift, items, open, previous, cash } = parts;
  const { label, startsAt, endsAt, openedAt } = shift;
  const { approver, operator } = context;
  const { from, to } = input.strokes ?? {};
  return {
    number,
    desk: context.desk,
    shift: { subject, label, startsAt, endsAt, openedAt },
    from: { id: operator.id, name: operator.name },
    to: { id: receiver.id, name: receiver.name },
    nextShift: { ...nextShift },
    post: items.map((item) => postLine(item, input)),
    ...(cash && { cash }),
    lines: open.map((item) => openLine(item, input)),
    ...(approver && { approver: { id: approver.id, name: approver.name } }),
    statistics: statistics(context, openedAt),
    ...(previous && { previous: previous.number }),
    ...(input.remark && { remark: input.remark }),
    strokes: { ...(from && { from }), ...(to && { to }) },
  };
}

function postLine({ id, name, count }: PostItem, { post }: HandOverInput): HandoverRecord['post'][number] {
  const found = post.find((line) => line.id === id);
  const { counted = 0, damaged = 0, remark } = found ?? {};
  return { id, name, expected: count, counted, damaged, ...(remark && { remark }) };
}

function openLine(item: OpenItem, { lines, reliefs }: HandOverInput): HandoverRecord['lines'][number] {
  const { kind, id, unit, title, due, blocks } = item;
  const written = lines.find((line) => line.id === id);
  return {
    kind,
    id,
    title,
    line: written?.line ?? '',
    relief: blocks && reliefs.some((relief) => relief.id === id),
    ...(unit !== undefined && { unit }),
    ...(due !== undefined && { due }),
    ...(written?.receiver && { receiver: written.receiver }),
  };
}
