import { minutes } from '../../values/time.ts';

/** [DUTY 4.11] So long before the end the leaving clerk tidies the post and completes the records. */
const tidyTime = minutes(15);

export interface ShiftEnd {
  /** Milliseconds to the planned end; negative when it has passed. */
  readonly remaining: number;
  /** Time to tidy up and prepare the handover. */
  readonly tidy: boolean;
  readonly overdue: boolean;
}

/** How a shift stands against its planned end; `now` in milliseconds since 1970. */
export function shiftEnds(endsAt: string, now: number): ShiftEnd {
  const remaining = Date.parse(endsAt) - now;
  return { remaining, tidy: remaining <= tidyTime, overdue: remaining < 0 };
}
