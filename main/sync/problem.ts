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
  /** The head office was put back, and wrote other postings under numbers that it had given out before. */
  | 'office-fork'
  /** The book was restored from a backup: it goes on under an id that is not enrolled. */
  | 'enrol-again'
  | 'keys'
  | 'disk'
  /** Somebody stopped the first sync; it goes on when asked to. */
  | 'cancelled';

interface ProblemOptions {
  readonly cause?: unknown;
  readonly answer?: FaultAnswer;
  readonly fork?: { readonly desk: string; readonly seq: number };
}

/** The line failed; never a bug of ours, so it ends as a status and not in a stack trace. */
export class SyncProblem extends Error {
  override readonly name = 'SyncProblem';
  readonly code: ProblemCode;
  readonly answer: FaultAnswer | undefined;
  /** With `office-fork`: the first number that differs, of which of the head office's books. */
  readonly fork: { readonly desk: string; readonly seq: number } | undefined;

  constructor(code: ProblemCode, detail: string, options: ProblemOptions = {}) {
    super(`${code}: ${detail}`, { cause: options.cause });
    this.code = code;
    this.answer = options.answer;
    this.fork = options.fork;
  }
}

/** These pass by themselves; after every other one a person has to do something. */
const passing: ReadonlySet<ProblemCode> = new Set(['offline', 'server', 'busy', 'disk', 'certificate']);

export function passes(code: ProblemCode): boolean {
  return passing.has(code);
}
