import { z } from 'zod';
import { defineCommand, leaderRoles, refuse } from '../area.ts';
import { shiftClosed } from './entries.ts';
import type { ShiftState } from './state.ts';

/** A clerk who falls ill, or a PC that died in mid-shift, does not lock the desk: a supervisor ends the shift. */
export const closeShift = defineCommand({
  name: 'closeShift',
  input: z.strictObject({
    /** Subject of the shift. */
    shift: z.string().max(80),
    reason: z.string().trim().min(1, 'error.required').max(200, 'error.text-long'),
  }),
  roles: leaderRoles,
  decide(input, context) {
    const state = context.state<ShiftState>(input.shift);
    if (!state || state.closedAt !== undefined) return refuse('shifts.not-open', { field: 'shift' });
    return { entries: [shiftClosed.make(input.shift, { how: 'supervisor', reason: input.reason })] };
  },
});
