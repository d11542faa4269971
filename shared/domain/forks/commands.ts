import { z } from 'zod';
import { postingSchema } from '../../sync/protocol.ts';
import { defineCommand, leaderRoles, refuse } from '../area.ts';
import { forkKept, forkSettled } from './entries.ts';
import { type ForkState, forkSubject } from './state.ts';

/** Written by the desk itself before it cuts forked postings from its book; asked again it writes nothing twice. */
export const keepForks = defineCommand({
  name: 'keepForks',
  roles: [],
  input: z.strictObject({ postings: z.array(postingSchema).min(1).max(100) }),
  decide({ postings }, context) {
    const fresh = postings.filter(({ id, hash }) => {
      const known = context.state<ForkState>(forkSubject(id));
      return !known?.kept.some((one) => one.hash === hash);
    });
    return { entries: fresh.map((posting) => forkKept.make(forkSubject(posting.id), { posting })) };
  },
});

/** A leader has looked at it and says what was done. */
export const settleFork = defineCommand({
  name: 'settleFork',
  roles: leaderRoles,
  input: z.strictObject({
    fork: z.string().startsWith('fork:').max(80),
    text: z.string().trim().min(1, 'error.required').max(500, 'error.text-long'),
  }),
  decide({ fork, text }, context) {
    const state = context.state<ForkState>(fork);
    if (!state) return refuse('forks.unknown', { field: 'fork' });
    if (state.settled) return refuse('forks.settled-already', { field: 'fork' });
    return { entries: [forkSettled.make(fork, { text })] };
  },
});
