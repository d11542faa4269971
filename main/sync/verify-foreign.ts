import { setImmediate as nextTurn } from 'node:timers/promises';
import { siteDeskEnrolled } from '../../shared/domain/site/entries.ts';
import { type ChainCrypto, chainStart, faultOf } from '../../shared/journal/chain.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { isOfficeDesk, officeDesk } from '../../shared/sync/office-desk.ts';
import { postingSchema } from '../../shared/sync/protocol.ts';
import type { ChainEnd } from '../journal/replicable.ts';
import { SyncProblem } from './problem.ts';

export interface VerifierOptions {
  readonly site: string;
  /** This desk: nobody sends it its own postings. */
  readonly desk: string;
  readonly crypto: Pick<ChainCrypto, 'sha256' | 'verify'>;
  /** Public keys by desk id, of the head office and of the desks it vouches for; grows as the head office tells more. */
  readonly keys: Map<string, string>;
  /** Where each desk's chain ends in this book. */
  readonly ends: () => ReadonlyMap<string, ChainEnd>;
  readonly read: (ids: readonly string[]) => Promise<readonly Posting[]>;
}

export interface CheckedPage {
  /** Those that are new here, in an order in which each desk's chain holds. */
  readonly fresh: readonly Posting[];
  readonly all: readonly Posting[];
}

export interface CheckOptions {
  readonly signal?: AbortSignal;
  /**
   * Checks one signature for each desk and page: the last, which the chain of hashes ties the others to. For a first
   * sync, where signatures would be most of the work; the check of the book looks at every one.
   */
  readonly lastSignatures?: boolean;
}

/** Work of so many milliseconds, then clicks and key strokes have their turn. */
const sliceMillis = 3;

/**
 * Checks what the head office sends before it comes near the book: shape, site, number, chain, hash, body and
 * signature, against keys that the head office vouched for in its own signed postings.
 */
export class ForeignVerifier {
  readonly #options: VerifierOptions;

  constructor(options: VerifierOptions) {
    this.#options = options;
  }

  /** @throws SyncProblem `not-verified`: nothing of the page may be stored. */
  async check(
    page: readonly unknown[],
    { signal, lastSignatures = false }: CheckOptions = {},
  ): Promise<CheckedPage> {
    const { keys } = this.#options;
    const all = officeFirst(await this.#shapesOf(page, signal));
    const last = lastSignatures ? highestOf(all) : undefined;
    const ends = new Map(this.#options.ends());
    // Looked at first: what follows another posting of a number would not chain, and nobody would know why.
    const known = all.filter(({ desk, seq }) => isOfficeDesk(desk) && seq <= (ends.get(desk)?.seq ?? 0));
    await this.#checkRepeated(known, []);
    const told = new Map<string, string>();
    const fresh: Posting[] = [];
    const repeated: Posting[] = [];
    const keyOf = (desk: string) =>
      isOfficeDesk(desk) ? keys.get(officeDesk) : (told.get(desk) ?? keys.get(desk));
    const slice = new Slice(signal);
    for (const posting of all) {
      if (slice.isOver()) await slice.turn();
      const end = ends.get(posting.desk) ?? chainStart;
      if (posting.seq <= end.seq) repeated.push(posting);
      else {
        const isSigned = last === undefined || last.get(posting.desk) === posting;
        this.#checkOne(posting, end, keyOf(posting.desk), isSigned);
        ends.set(posting.desk, posting);
        for (const [desk, key] of vouchedIn(posting)) told.set(desk, key);
        fresh.push(posting);
      }
    }
    await this.#checkRepeated(repeated, fresh);
    for (const [desk, key] of told) keys.set(desk, key);
    return { fresh, all };
  }

  async #shapesOf(page: readonly unknown[], signal: AbortSignal | undefined): Promise<readonly Posting[]> {
    const slice = new Slice(signal);
    const postings: Posting[] = [];
    for (const value of page) {
      if (slice.isOver()) await slice.turn();
      postings.push(this.#shapeOf(value));
    }
    return postings;
  }

  #shapeOf(value: unknown): Posting {
    const parsed = postingSchema.safeParse(value);
    if (!parsed.success)
      throw new SyncProblem('not-verified', `A posting has another shape: ${parsed.error}`);
    const posting = parsed.data;
    const { site, desk } = this.#options;
    if (posting.site !== site) throw new SyncProblem('not-verified', `${posting.id} is of another site`);
    if (posting.desk === desk)
      throw new SyncProblem('not-verified', `${posting.id} claims to be of this desk`);
    return posting;
  }

  #checkOne(posting: Posting, end: ChainEnd, key: string | undefined, isSigned: boolean): void {
    if (key === undefined) throw new SyncProblem('not-verified', `Nobody vouches for desk ${posting.desk}`);
    const { crypto } = this.#options;
    const fault = faultOf(posting, end, key, isSigned ? crypto : { ...crypto, verify: () => true });
    if (fault) throw new SyncProblem('not-verified', `${posting.id}: ${fault}`);
  }

  /** An answer that was lost is sent again; it must say the same. */
  async #checkRepeated(repeated: readonly Posting[], fresh: readonly Posting[]): Promise<void> {
    if (repeated.length === 0) return;
    const stored = await this.#options.read(repeated.map(({ id }) => id));
    const hashes = new Map([...stored, ...fresh].map(({ id, hash }) => [id, hash]));
    const other = repeated.find(({ id, hash }) => hashes.get(id) !== hash);
    if (!other) return;
    if (!isOfficeDesk(other.desk))
      throw new SyncProblem('not-verified', `${other.id} is not what this book has`);
    this.#checkOne(other, { seq: other.seq - 1, hash: other.prev }, this.#options.keys.get(officeDesk), true);
    throw new SyncProblem('office-fork', `${other.id} is not what this book has`, { fork: other });
  }
}

/**
 * The posting of each desk with the highest number, the first where there are several: it is fresh when any of the desk
 * is. Whatever an answer ends with, an old posting sent again must not stand in for the signature of new ones.
 */
function highestOf(postings: readonly Posting[]): ReadonlyMap<string, Posting> {
  const highest = new Map<string, Posting>();
  for (const posting of postings) {
    if (posting.seq > (highest.get(posting.desk)?.seq ?? 0)) highest.set(posting.desk, posting);
  }
  return highest;
}

/** A stretch of work, after which the event loop turns. */
class Slice {
  readonly #signal: AbortSignal | undefined;
  #ends = performance.now() + sliceMillis;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  isOver(): boolean {
    return performance.now() >= this.#ends;
  }

  async turn(): Promise<void> {
    await nextTurn();
    this.#signal?.throwIfAborted();
    this.#ends = performance.now() + sliceMillis;
  }
}

/** What the head office says of a desk's key stands before that desk's postings, however they arrive. */
function officeFirst(postings: readonly Posting[]): readonly Posting[] {
  const isOffice = (posting: Posting) => isOfficeDesk(posting.desk);
  return [...postings.filter(isOffice), ...postings.filter((posting) => !isOffice(posting))];
}

function vouchedIn(posting: Posting): readonly (readonly [string, string])[] {
  if (!isOfficeDesk(posting.desk)) return [];
  return posting.body.flatMap((part) =>
    part && siteDeskEnrolled.is(part.entry)
      ? [[part.entry.data.deskId, part.entry.data.publicKey] as const]
      : [],
  );
}
