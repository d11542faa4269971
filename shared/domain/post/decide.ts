import { z } from 'zod';
import { wholeAnswer } from '../../forms/answers.ts';
import { defineCommand, leaderRoles, type Refusal } from '../area.ts';
import { postItemsSet } from './entries.ts';
import type { PostState } from './state.ts';

/** Sets what the post holds. Leaders only: whoever is counted against the list does not write it. */
export const setPostItems = defineCommand({
  name: 'setPostItems',
  input: z.strictObject({
    items: z
      .array(
        z.strictObject({
          id: z.string().max(64).optional(),
          name: z.string().trim().min(1, 'error.required').max(30, 'error.text-long'),
          count: wholeAnswer(1, 10_000),
        }),
      )
      .max(100),
  }),
  roles: leaderRoles,
  decide({ items }, context) {
    const subject = `post:${context.desk}`;
    const known = new Set(context.state<PostState>(subject)?.items.map((item) => item.id));
    const refusals: Refusal[] = [];
    items.forEach((item, row) => {
      if (items.findIndex((other) => other.name === item.name) < row) {
        refusals.push({ code: 'post.name-twice', field: `items.${row}.name` });
      }
      if (item.id !== undefined && !known.delete(item.id)) {
        refusals.push({ code: 'post.item-unknown', field: `items.${row}.id` });
      }
    });
    if (refusals.length > 0) return { refusals };
    const set = items.map(({ id, name, count }) => ({ id: id ?? context.newId(), name, count }));
    return { entries: [postItemsSet.make(subject, { items: set })] };
  },
});
