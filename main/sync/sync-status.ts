import type { OfficeStatus } from '../../shared/bridge/answers.ts';
import { farFuture } from '../../shared/sync/protocol.ts';
import { minutes } from '../../shared/values/time.ts';
import type { LaneTrouble } from './lanes.ts';
import { type ProblemCode, passes } from './problem.ts';

/** A clock that is off by less is nobody's business. */
const clockTolerance = minutes(2);

export interface SyncFacts {
  readonly company: string;
  readonly address: string;
  readonly waiting: number;
  /** A first sync is running. */
  readonly metered: boolean;
  readonly trouble: Pick<LaneTrouble, 'code' | 'retryAt'> | undefined;
  /** Why it does not even try. */
  readonly stopped: ProblemCode | undefined;
  /** Milliseconds since 1970, by the desk's clock. */
  readonly lastContact: number | undefined;
  /** The desk's clock less the head office's. */
  readonly clockOff: number;
  /** What the clock of the desk's book says, milliseconds since 1970. */
  readonly bookClock: number | undefined;
  /** By the desk's clock. */
  readonly now: number;
}

/** What the window says of the line. */
export function officeStatus(facts: SyncFacts): OfficeStatus {
  const { company, address, waiting, lastContact, clockOff } = facts;
  const contact = lastContact === undefined ? {} : { lastContact: new Date(lastContact).toISOString() };
  const clock = Math.abs(clockOff) > clockTolerance ? { clockOff } : {};
  return { company, address, waiting, ...stateOf(facts), ...contact, ...clock, ...bookAhead(facts) };
}

/** Known only against the head office's clock: this PC's own may be the one that is wrong. */
function bookAhead({ bookClock, lastContact, now, clockOff }: SyncFacts): Pick<OfficeStatus, 'bookAhead'> {
  if (bookClock === undefined || lastContact === undefined) return {};
  const ahead = bookClock - (now - clockOff);
  return ahead > farFuture ? { bookAhead: ahead } : {};
}

function stateOf({
  stopped,
  trouble,
  metered,
}: SyncFacts): Pick<OfficeStatus, 'state' | 'reason' | 'retryAt'> {
  if (stopped !== undefined) return { state: 'stopped', reason: stopped };
  if (trouble && !passes(trouble.code)) return { state: 'stopped', reason: trouble.code };
  if (trouble) {
    const retry = trouble.retryAt === undefined ? {} : { retryAt: new Date(trouble.retryAt).toISOString() };
    return { state: 'offline', reason: trouble.code, ...retry };
  }
  return { state: metered ? 'working' : 'connected' };
}
