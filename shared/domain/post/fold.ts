import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta, Projection } from '../area.ts';
import { postCounted, postItemsSet } from './entries.ts';
import type { PostState } from './state.ts';

/** The post after one more entry. */
export function fold(state: PostState | undefined, entry: Entry, meta: EntryMeta): PostState | undefined {
  const desk = entry.subject.slice(entry.subject.indexOf(':') + 1);
  if (postItemsSet.is(entry)) return { ...state, desk, items: entry.data.items };
  if (postCounted.is(entry)) {
    return { desk, items: state?.items ?? [], lastCount: { at: meta.at, counts: entry.data.counts } };
  }
  return state;
}

/** One line for each item of the post, with how it was found at the last takeover. */
export function project(_subject: string, state: PostState): Projection {
  const { desk, items, lastCount } = state;
  return {
    rows: items.map((item, place) => {
      const found = lastCount?.counts.find((count) => count.id === item.id);
      const whole = !found || (found.counted >= item.count && found.damaged === 0);
      return {
        kind: 'post-item',
        id: item.id,
        scope: desk,
        status: whole ? 'whole' : 'faulty',
        ...(lastCount ? { at: lastCount.at } : {}),
        data: {
          name: item.name,
          count: item.count,
          place,
          ...(found ? { counted: found.counted, damaged: found.damaged, remark: found.remark ?? '' } : {}),
        },
      };
    }),
  };
}
