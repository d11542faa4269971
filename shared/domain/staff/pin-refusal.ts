import type { Context, Decision } from '../area.ts';
import { refuse } from '../area.ts';
import { staffPinRefused } from './entries.ts';
import { pinWaitMillis, waitAfter } from './pin-wait.ts';
import type { StaffState } from './state.ts';

/**
 * Why the person of `input.staff` has not proven who they are, or undefined when they have. A wrong PIN leaves its
 * trace; while the person has to wait the PIN was not looked at and leaves none.
 */
export function pinRefusal(context: Context, staff: string, field = 'pin'): Decision | undefined {
  const subject = `staff:${staff}`;
  const state = context.state<StaffState>(subject);
  if (!state?.active) return refuse('staff.unknown', { field: 'staff' });
  const wait = pinWaitMillis(state, context.now);
  if (wait > 0) return refuse('staff.wait', { field, values: { seconds: Math.ceil(wait / 1000) } });
  if (context.pin === 'right') return undefined;
  const until = waitAfter(state.wrongPins + 1, context.at);
  const seconds = until === undefined ? 0 : Math.ceil((Date.parse(until) - context.now) / 1000);
  const slowed = seconds > 0 ? [{ code: 'staff.wait', field, values: { seconds } }] : [];
  return {
    refusals: [{ code: 'staff.wrong-pin', field }, ...slowed],
    entries: [staffPinRefused.make(subject, {})],
  };
}
