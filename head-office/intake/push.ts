import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import { type Posting, postingId } from '../../shared/journal/posting.ts';
import { farFuture, type PushAnswer, type PushRequest, syncLimits } from '../../shared/sync/protocol.ts';
import type { AlarmKind, DeskRecord, OfficeStore, Tail } from '../store/office-store.ts';
import { follows, innerFault, outerFault, type PostingCheck, type PostingFault } from './check-posting.ts';
import { done, fault, type Reply } from './reply.ts';
import { inOrder, sortPush } from './sort-push.ts';
import type { Tails } from './tails.ts';

export interface PushParts {
  readonly store: OfficeStore;
  readonly check: PostingCheck;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly tails: Tails;
}

/** How often another instance may come in between before the desk is asked to come again. */
const mostTries = 20;
const mostHeld = { postings: syncLimits.held, bytes: syncLimits.heldBytes };
/** Postings checked at a stretch; then other requests have their turn. A few milliseconds. */
const stretch = 32;

/** One push of one desk. Nothing is written before every posting of it was checked. */
export class Push {
  readonly #parts: PushParts;
  readonly #desk: DeskRecord;
  readonly #by: string;
  readonly #now: number;
  readonly #waiting: number;
  readonly #whole = new Set<Posting>();
  #quarantined = 0;

  /** @param by the desk that asks: the book's own, or another one that hands back what was lost of it here. */
  constructor(parts: PushParts, desk: DeskRecord, request: PushRequest, by: string = desk.desk) {
    this.#parts = parts;
    this.#desk = desk;
    this.#by = by;
    this.#now = parts.clock();
    this.#waiting = Math.max(0, request.waiting - request.postings.length);
  }

  async take(sent: readonly Posting[]): Promise<Reply<PushAnswer>> {
    const { site, desk } = this.#desk;
    if (this.#desk.revoked) {
      await this.#alarm('revoked-push', sent[0]?.id ?? '', `${sent.length} postings`);
      return fault('revoked');
    }
    for (const posting of sent) {
      const found = outerFault(posting, this.#desk);
      if (found) return this.#refuse(posting, found);
    }
    const { each, twice } = inOrder(sent);
    if (twice) return this.#fork(twice);

    for (let tries = 0; tries < mostTries; tries += 1) {
      const known = await this.#parts.tails.of(site, desk);
      // What looks like a gap may be what another instance stored.
      const gap = (each[0]?.seq ?? 0) > known.seq + 1;
      const tail = gap ? await this.#parts.tails.read(site, desk) : known;
      const result = await this.#takeFrom(each, tail);
      if (result === 'moved') continue;
      return result.ok
        ? done({ ...result.answer, repeated: result.answer.repeated + sent.length - each.length })
        : result;
    }
    return fault('busy', { detail: 'other pushes of the same desk' });
  }

  async #takeFrom(each: readonly Posting[], tail: Tail): Promise<Reply<PushAnswer> | 'moved'> {
    const { store, tails } = this.#parts;
    const { site, desk } = this.#desk;
    const { old, next, early } = sortPush(each, tail);
    const known = await this.#knownHashes([...old, ...early]);
    for (const posting of [...old, ...early]) {
      const hash = known.get(posting.seq);
      if (hash !== undefined && hash !== posting.hash) return this.#fork(posting);
      // Not there although the end is behind it: cannot be, unless what was remembered is wrong.
      if (hash === undefined && posting.seq <= tail.seq) {
        tails.forget(site, desk);
        return 'moved';
      }
    }
    const held = early.filter(({ seq }) => !known.has(seq));
    const found = await this.#check([...next, ...held], tail);
    if (found) return found;

    if (held.length > 0 && (await store.hold(held, mostHeld)) === undefined) {
      return fault('busy', { detail: 'too many postings wait for a missing one' });
    }
    const appended = next.length > 0 ? await this.#append(next, tail) : undefined;
    if (appended === 'moved') return 'moved';
    const end =
      appended && !appended.heldNext ? appended.tail : await this.#appendHeld(await tails.read(site, desk));
    if (next.length === 0 && this.#by === desk)
      await store.noteContact(site, desk, new Date(this.#now).toISOString(), this.#waiting);
    // Another instance may have filled the gap with other postings while these were about to be held.
    const passed = held.filter(({ seq }) => seq <= end.seq);
    const stored = await this.#knownHashes(passed);
    const forked = passed.find(({ seq, hash }) => stored.get(seq) !== hash);
    if (forked) return this.#fork(forked);
    return done({
      lastSeq: end.seq,
      stored: next.length + passed.length,
      repeated: each.length - next.length - held.length,
      held: held.length - passed.length,
      quarantined: this.#quarantined,
      now: this.#now,
    });
  }

  async #knownHashes(postings: readonly Posting[]): Promise<ReadonlyMap<number, string>> {
    const [first, last] = [postings[0], postings.at(-1)];
    if (!first || !last) return new Map();
    return this.#parts.store.hashes(this.#desk.site, this.#desk.desk, first.seq, last.seq);
  }

  /** Each posting by itself, and how those without a gap between them follow each other. */
  async #check(postings: readonly Posting[], tail: Tail): Promise<Reply<never> | undefined> {
    for (let from = 0; from < postings.length; from += stretch) {
      const some = postings.slice(from, from + stretch);
      const faults = await Promise.all(some.map((posting) => this.#inner(posting)));
      for (const [index, posting] of some.entries()) {
        const found = faults[index];
        if (found) return this.#refuse(posting, found);
        const before = postings[from + index - 1] ?? tail;
        if (posting.seq === before.seq + 1 && !follows(posting, before)) {
          return this.#refuse(posting, { code: 'chain', detail: `does not follow number ${before.seq}` });
        }
      }
    }
    return undefined;
  }

  async #inner(posting: Posting): Promise<PostingFault | undefined> {
    if (this.#whole.has(posting)) return undefined;
    const found = await innerFault(posting, this.#desk.publicKey, this.#parts.check);
    if (!found) this.#whole.add(posting);
    return found;
  }

  async #append(
    postings: readonly Posting[],
    after: Tail,
  ): Promise<{ readonly tail: Tail; readonly heldNext: boolean } | 'moved'> {
    const { store, tails } = this.#parts;
    const { site, desk } = this.#desk;
    const contact = { at: new Date(this.#now).toISOString(), waiting: this.#waiting };
    const appended = await store.append(
      postings,
      after,
      nextHlc(firstHlc, this.#now + farFuture),
      ...(this.#by === desk ? [contact] : []),
    );
    if (appended.kind === 'moved') {
      tails.note(site, desk, appended.tail);
      return 'moved';
    }
    this.#quarantined += appended.quarantined;
    if (appended.apartFrom !== undefined) {
      await this.#alarm('far-future', postingId(desk, appended.apartFrom), 'clock far ahead');
    }
    const tail = { seq: appended.lastSeq, hash: postings.at(-1)?.hash ?? '' };
    return { tail: tails.note(site, desk, tail), heldNext: appended.heldNext };
  }

  /** Appends what was held, as far as it follows. @returns the end of the book. */
  async #appendHeld(from: Tail): Promise<Tail> {
    const { store, tails } = this.#parts;
    const { site, desk } = this.#desk;
    for (let tail = from; ; ) {
      const held = await store.heldFrom(site, desk, tail.seq + 1);
      const broken = held.findIndex((posting, index) => !follows(posting, held[index - 1] ?? tail));
      const fitting = broken === -1 ? held : held.slice(0, broken);
      const stranger = held[fitting.length];
      if (fitting.length > 0) {
        const appended = await this.#append(fitting, tail);
        tail = appended === 'moved' ? await tails.read(site, desk) : appended.tail;
        continue;
      }
      if (stranger) await this.#alarm('fork', stranger.id, 'held, but does not follow what came before it');
      return tail;
    }
  }

  async #fork(posting: Posting): Promise<Reply<never>> {
    // What was changed on the way is no second book.
    const found = await this.#inner(posting);
    if (found) return this.#refuse(posting, found);
    await this.#parts.store.noteFork(this.#desk.site, this.#desk.desk, posting.seq);
    await this.#alarm('fork', posting.id, `another posting has number ${posting.seq}`);
    return fault('fork', { posting: posting.id, seq: posting.seq });
  }

  async #refuse(posting: Posting, { code, detail }: PostingFault): Promise<Reply<never>> {
    if (code === 'chain' || code === 'signature') await this.#alarm(code, posting.id, detail);
    return fault(code, { posting: posting.id, detail });
  }

  #alarm(kind: AlarmKind, posting: string, detail: string): Promise<void> {
    const { site, desk } = this.#desk;
    const isOwn = this.#by === desk;
    const by = isOwn ? '' : `, handed in by ${this.#by}`;
    // Every desk of the site hands in what it has beyond the head office, at each of its starts: told once is enough.
    return this.#parts.store.raiseAlarm(
      { site, desk, kind, posting, detail: detail + by },
      { evenIfSettled: isOwn },
    );
  }
}
