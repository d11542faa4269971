import { type Context, leaderRoles, type Refusal } from '../area.ts';
import { checkPostCount } from '../post/count.ts';
import type { PostItem } from '../post/state.ts';
import type { HandOverInput } from './input.ts';
import type { OpenItem } from './open-items.ts';
import type { HandoverState } from './state.ts';

/** Everything that speaks against signing, at once, so that the page can list it. [DUTY 4.11] */
export function checkHandover(
  input: HandOverInput,
  context: Pick<Context, 'approver'>,
  known: {
    readonly items: readonly PostItem[];
    readonly open: readonly OpenItem[];
    readonly previous: HandoverState | undefined;
  },
): Refusal[] {
  return [
    ...checkPostCount(known.items, input.post),
    ...known.open.flatMap((item) => unfollowed(item, input)),
    ...known.open.flatMap((item) => blocked(item, input, context)),
    ...(known.previous && !input.readPrevious
      ? [{ code: 'handover.read-previous', field: 'readPrevious', values: { number: known.previous.number } }]
      : []),
  ];
}

function unfollowed(item: OpenItem, { lines }: HandOverInput): Refusal[] {
  const line = lines.find(({ id }) => id === item.id);
  if (line && (line.line !== '' || line.receiver)) return [];
  return [{ code: 'handover.line-missing', field: `lines.${item.id}`, values: { title: item.title } }];
}

/** [DUTY 4.11] [DISP 3.2.2C] Done, or relieved with a leader's approval; nothing else lets it pass. */
function blocked(
  item: OpenItem,
  { reliefs }: HandOverInput,
  { approver }: Pick<Context, 'approver'>,
): Refusal[] {
  if (!item.blocks) return [];
  const relieved = reliefs.some(({ id }) => id === item.id);
  if (relieved && approver && leaderRoles.includes(approver.role)) return [];
  return [{ code: 'handover.blocked', field: `reliefs.${item.id}`, values: { title: item.title } }];
}
