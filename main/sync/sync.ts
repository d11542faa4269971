import type { OfficeStatus } from '../../shared/bridge/answers.ts';
import type { ChainCrypto } from '../../shared/journal/chain.ts';
import { hlcMillis } from '../../shared/journal/hlc.ts';
import { officeDesk } from '../../shared/sync/office-desk.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import type { BackoffOptions } from './backoff.ts';
import { Lanes } from './lanes.ts';
import { OfficeClient } from './office-client.ts';
import { type Membership, writeOfficeFile } from './office-file.ts';
import { OtherBooks } from './other-books.ts';
import { Line } from './pinned-https.ts';
import type { ProblemCode, SyncProblem } from './problem.ts';
import { Puller } from './pull.ts';
import { Pusher } from './push.ts';
import { type Replications, startReplications } from './replications.ts';
import { SendAgain } from './send-again.ts';
import { listen } from './stream.ts';
import { officeStatus } from './sync-status.ts';
import { ForeignVerifier } from './verify-foreign.ts';
import { Wake } from './wake.ts';

export interface SyncParts {
  readonly data: string;
  readonly journal: ReplicableJournal;
  readonly membership: Membership;
  /** Signs requests, and locks the token in the file. */
  readonly crypto: ChainCrypto;
  readonly officeKey: Uint8Array;
  readonly clock: () => number;
  /** Public keys of the site's desks, as the folded book has them. */
  readonly desks: () => ReadonlyMap<string, string>;
  /** Folds what arrived. */
  readonly fold: (signal: AbortSignal) => Promise<void>;
  /** Everything was fetched, for the first time since the start. */
  readonly onCaughtUp?: () => Promise<void>;
  readonly onStatus?: () => void;
  readonly onProgress?: (done: number, total: number, ended: boolean) => void;
  /**
   * The head office has other postings of its own from this number on than this book: hands these in and takes the
   * others.
   */
  readonly onOfficeFork: (
    fork: { readonly desk: string; readonly seq: number },
    client: Pick<OfficeClient, 'push'>,
    signal: AbortSignal,
  ) => Promise<void>;
  /** The head office has another posting of this number of ours. */
  readonly onFork?: (problem: SyncProblem) => void;
  readonly backoff?: BackoffOptions;
}

export interface SyncOutcome {
  readonly ok: boolean;
  readonly code?: ProblemCode;
}

/** The line between a desk and its head office. Whatever happens on it is a status; nothing of it is thrown. */
export class Sync {
  readonly #parts: SyncParts;
  readonly #wake = new Wake();
  readonly #stopping = new AbortController();
  readonly #line: Line;
  readonly #lanes: Lanes;
  readonly #pusher: Pusher;
  readonly #puller: Puller;
  readonly #others: OtherBooks;
  readonly #again: SendAgain;
  readonly client: OfficeClient;
  readonly #settled = new Set<() => void>();
  #membership: Membership;
  #replications: Replications | undefined;
  #listening: Promise<void> | undefined;
  #metered = false;
  #ready = false;
  #lastContact: number | undefined;
  #clockOff = 0;
  /** When the pull was asked for that brought the last of everything; of `performance.now()`. */
  #caughtUpTo: number | undefined;
  #folding: Promise<void> = Promise.resolve();
  #saving: Promise<void> = Promise.resolve();
  readonly counts = { pushed: 0, pulled: 0 };

  constructor(parts: SyncParts) {
    this.#parts = parts;
    this.#membership = parts.membership;
    const { journal, membership, crypto, clock } = parts;
    const { signal } = this.#stopping;
    this.#line = new Line(membership);
    this.client = new OfficeClient(this.#line, { token: membership.token, crypto }, (now) =>
      this.#heard(now),
    );
    const backoff = parts.backoff ? { backoff: parts.backoff } : {};
    this.#lanes = new Lanes({
      signal,
      wake: this.#wake,
      clock,
      ...backoff,
      onChange: (_lane, trouble) => {
        if (trouble?.code === 'fork') parts.onFork?.(trouble.problem);
        this.#changed();
      },
    });
    this.#pusher = new Pusher({
      client: this.client,
      journal,
      lanes: this.#lanes,
      signal,
      onConfirmed: (count) => {
        this.counts.pushed += count;
        this.#changed();
      },
    });
    this.#puller = this.#makePuller();
    this.#others = new OtherBooks({
      client: this.client,
      journal,
      lanes: this.#lanes,
      signal,
      books: membership.earlier,
      onConfirmed: async (earlier, count) => {
        await this.#save({ earlier });
        this.counts.pushed += count;
        this.#changed();
      },
    });
    this.#again = new SendAgain({
      desk: journal.desk,
      pusher: this.#pusher,
      others: this.#others,
      signal,
      onChange: () => this.#changed(),
    });
  }

  #makePuller(): Puller {
    const { journal, crypto, desks, onProgress, onCaughtUp } = this.#parts;
    const keys = new Map([...desks(), [officeDesk, this.#membership.officeKey] as const]);
    const verifier = new ForeignVerifier({
      site: journal.site,
      desk: journal.desk,
      crypto,
      keys,
      ends: () => journal.chainEnds(),
      read: (ids) => journal.read(ids),
    });
    return new Puller({
      client: {
        pull: (...asked) => {
          this.#again.asking();
          return this.client.pull(...asked);
        },
      },
      journal,
      verifier,
      lanes: this.#lanes,
      signal: this.#stopping.signal,
      marks: this.#membership.marks,
      saveMarks: (marks) => this.#save({ marks }),
      onHeads: (heads) => this.#again.compare(heads),
      onOfficeFork: (fork) => this.#parts.onOfficeFork(fork, this.client, this.#stopping.signal),
      onProgress: (done, total) => onProgress?.(done, total, false),
      onMetered: (running) => {
        this.#metered = running;
        if (!running) onProgress?.(1, 1, true);
        this.#changed();
      },
      onStored: (count) => {
        this.counts.pulled += count;
        this.#folding = this.#parts.fold(this.#stopping.signal);
        return this.#folding;
      },
      onEnd: async (asked) => {
        if (this.#caughtUpTo === undefined) await onCaughtUp?.();
        this.#caughtUpTo = asked;
        this.#changed();
      },
    });
  }

  /** Starts sending, fetching and listening; returns at once when the line is down. */
  async start(): Promise<void> {
    if (this.#replications) throw new Error('The sync was started already');
    this.#replications = await startReplications(this.#parts.journal, this.#pusher, this.#puller, () => {
      this.#ready = true;
      this.#again.ready();
      this.#changed();
    });
    this.#again.sendOthers();
    this.#listening = listen({
      client: this.client,
      signal: this.#stopping.signal,
      wake: this.#wake,
      ...(this.#parts.backoff && { backoff: this.#parts.backoff }),
      onOpen: () => this.#wake.wake(),
      onPosition: (position) => {
        if (position > this.#puller.position) this.#replications?.pullAgain();
      },
      onBreak: () => this.#replications?.pullAgain(),
    });
  }

  /** Ends everything that is under way; nothing of what was confirmed is lost. */
  async stop(): Promise<void> {
    await this.#replications?.pause();
    this.#stopping.abort();
    await this.#replications?.cancel();
    await Promise.all([this.#listening, this.#again.ended()]);
    // What went wrong with it is the line's trouble already; what is not folded is, at the next opening.
    await this.#folding.catch(() => undefined);
    this.#line.close();
    this.#tellSettled();
  }

  /** Tries at once. @returns when everything was sent and fetched, or it failed. */
  async now(): Promise<SyncOutcome> {
    const since = performance.now();
    const before = this.#lanes.trouble;
    this.#wake.wake();
    this.#replications?.pullAgain();
    while (!this.#stopping.signal.aborted) {
      const { trouble } = this.#lanes;
      if (trouble && trouble !== before) return { ok: false, code: trouble.code };
      const isCaughtUp = this.#ready && (this.#caughtUpTo ?? 0) >= since;
      if (!trouble && isCaughtUp && this.#waiting === 0) {
        await this.#folding;
        return { ok: true };
      }
      await new Promise<void>((resolve) => this.#settled.add(resolve));
    }
    return { ok: false, code: 'cancelled' };
  }

  /** Stops a first sync that is running; `now` goes on with it. */
  cancel(): boolean {
    return this.#puller.cancel();
  }

  status(): OfficeStatus {
    const { company, address } = this.#membership;
    return officeStatus({
      company,
      address,
      waiting: this.#waiting,
      metered: this.#metered,
      trouble: this.#lanes.trouble,
      stopped: undefined,
      lastContact: this.#lastContact,
      clockOff: this.#clockOff,
      bookClock: hlcMillis(this.#parts.journal.hlc),
      now: this.#parts.clock(),
    });
  }

  get #waiting(): number {
    return this.#pusher.waiting + this.#others.waiting;
  }

  #heard(officeNow: number): void {
    const now = this.#parts.clock();
    this.#lastContact = now;
    this.#clockOff = now - officeNow;
  }

  #changed(): void {
    this.#tellSettled();
    this.#parts.onStatus?.();
  }

  #tellSettled(): void {
    const waiting = [...this.#settled];
    this.#settled.clear();
    for (const tell of waiting) tell();
  }

  async #save(changed: Partial<Pick<Membership, 'marks' | 'earlier'>>): Promise<void> {
    this.#membership = { ...this.#membership, ...changed };
    const written = this.#saving.then(() =>
      writeOfficeFile(this.#parts.data, this.#membership, this.#parts.officeKey),
    );
    // Whoever saved hears of the fault; the next save does not wait for it.
    this.#saving = written.catch(() => undefined);
    await written;
  }
}
