import type { DeskEvent } from '../../shared/bridge/contract.ts';

/** What an answer was made of: row kinds and subjects, or the frame's status. */
export interface Watched {
  readonly kinds?: readonly string[];
  readonly subjects?: readonly string[];
  readonly status?: boolean;
}

/** Whether an answer made of `watched` may be stale after `event`. */
export function touches(event: DeskEvent, watched: Watched): boolean {
  if (event.event === 'status' || event.event === 'locked') return watched.status === true;
  if (event.event === 'rebuilt') return watched.kinds !== undefined || watched.subjects !== undefined;
  if (event.event !== 'changed') return false;
  return (
    event.kinds.some((kind) => watched.kinds?.includes(kind)) ||
    event.subjects.some((subject) => watched.subjects?.includes(subject))
  );
}
