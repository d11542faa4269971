import { z } from 'zod';
import { wholeAnswer } from '../../forms/answers.ts';
import type { Entry } from '../../journal/posting.ts';
import type { Refusal } from '../area.ts';
import { postCounted } from './entries.ts';
import type { PostItem } from './state.ts';

const quantity = wholeAnswer(0, 10_000);

/** One counted item, as the handover's input carries it. */
export const itemCountInput = z.strictObject({
  id: z.string().min(1).max(64),
  counted: quantity,
  damaged: quantity.default(0),
  remark: z.string().trim().max(200, 'error.text-long').optional(),
});
export type ItemCountInput = z.infer<typeof itemCountInput>;

/**
 * What speaks against taking over the post with these counts [DUTY 4.11]: an item nobody counted, one that is
 * missing or damaged without the leaving clerk's explanation. Fields are `post.<row of counts>.<name>`.
 */
export function checkPostCount(items: readonly PostItem[], counts: readonly ItemCountInput[]): Refusal[] {
  const uncounted = items
    .filter((item) => !counts.some((count) => count.id === item.id))
    .map(({ name }) => ({ code: 'post.not-counted', field: 'post', values: { name } }));
  const unexplained = counts.flatMap((count, row) => {
    const item = items.find((known) => known.id === count.id);
    return item ? checkRow(item, count, row) : [{ code: 'post.item-unknown', field: `post.${row}.id` }];
  });
  return [...uncounted, ...unexplained];
}

function checkRow(item: PostItem, count: ItemCountInput, row: number): Refusal[] {
  const values = { name: item.name };
  if (count.damaged > count.counted) {
    return [{ code: 'post.damaged-too-many', field: `post.${row}.damaged`, values }];
  }
  if (count.remark) return [];
  const field = `post.${row}.remark`;
  if (count.counted < item.count) return [{ code: 'post.missing-unexplained', field, values }];
  if (count.damaged > 0) return [{ code: 'post.damaged-unexplained', field, values }];
  return [];
}

/** The entry that writes checked counts into the log, with what was expected of each item. */
export function postCountEntry(
  desk: string,
  items: readonly PostItem[],
  counts: readonly ItemCountInput[],
): Entry {
  const expected = new Map(items.map((item) => [item.id, item.count]));
  return postCounted.make(`post:${desk}`, {
    counts: counts.map((count) => ({ ...count, expected: expected.get(count.id) ?? 0 })),
  });
}
