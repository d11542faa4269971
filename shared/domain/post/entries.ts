import { z } from 'zod';
import { defineEntry } from '../area.ts';

const count = z.number().int();

/** What belongs to the post 岗位物品, in the order it is counted. */
export const postItemsSet = defineEntry(
  'post.itemsSet',
  1,
  z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), count })) }),
);

/** The relieving clerk counted every item [DUTY 4.11]. */
export const postCounted = defineEntry(
  'post.counted',
  1,
  z.object({
    counts: z.array(
      z.object({
        id: z.string(),
        expected: count,
        counted: count,
        damaged: count,
        remark: z.string().optional(),
      }),
    ),
  }),
);
