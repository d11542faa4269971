import type { FaultAnswer, FaultCode } from '../../shared/sync/protocol.ts';

/** Why the line does not work; the last part of a text key `sync.reason.*`. */
export type ProblemCode =
  | FaultCode
  /** Nobody answers, or the line broke. */
  | 'offline'
  | 'address'
  /** Whoever answers shows another certificate than the one that was pinned. */
  | 'certificate'
  /** Something answers that is not a head office, or one that failed. */
  | 'server'
  /** What came does not hold: signature, chain, hash or an unknown desk. */
  | 'not-verified'
  /** The book was restored from a backup: it goes on under an id that is not enrolled. */
  | 'enrol-again'
  | 'keys'
  | 'disk'
  /** Somebody stopped the first sync; it goes on when asked to. */
  | 'cancelled';

/** The line failed; never a bug of ours, so it ends as a status and not in a stack trace. */
export class SyncProblem extends Error {
  override readonly name = 'SyncProblem';
  readonly code: ProblemCode;
  readonly answer: FaultAnswer | undefined;

  constructor(code: ProblemCode, detail: string, options: { cause?: unknown; answer?: FaultAnswer } = {}) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.code = code;
    this.answer = options.answer;
  }
}

/** These pass by themselves; after every other one a person has to do something. */
const passing: ReadonlySet<ProblemCode> = new Set(['offline', 'server', 'busy', 'disk', 'certificate']);

export function passes(code: ProblemCode): boolean {
  return passing.has(code);
}
