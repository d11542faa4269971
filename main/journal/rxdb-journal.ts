import { randomUUID } from 'node:crypto';
import { createRxDatabase, type RxCollection, type RxDatabase, type RxStorage } from 'rxdb';
import type { ErasedPart } from '../../shared/domain/privacy/erased-parts.ts';
import { type ChainCrypto, chainStart, sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, hlcMillis, laterHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { BodyPart, Posting } from '../../shared/journal/posting.ts';
import { farFuture } from '../../shared/sync/protocol.ts';
import { localIso } from '../../shared/values/time.ts';
import { postingSchema, samePosting, toPosting } from './collection.ts';
import { blankParts } from './erase.ts';
import type { BegunPosting, PostingDraft } from './journal.ts';
import { ownPostings } from './own-postings.ts';
import { PostingTable } from './posting-table.ts';
import { pushable } from './pushable.ts';
import type { ChainEnd, ReplicableJournal } from './replicable.ts';
import { createSalts } from './salts.ts';
import { slimReplicationState } from './storage/slim-replication-state.ts';

export interface RxdbJournalOptions {
  readonly storage: RxStorage<unknown, unknown>;
  readonly site: string;
  readonly desk: string;
  readonly crypto: ChainCrypto;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

interface Tail {
  readonly seq: number;
  readonly hash: string;
  readonly hlc: string;
  readonly at: string | undefined;
}

/**
 * The journal as one RxDB collection. Reads go to the collection's storage instance, not through RxDB's documents:
 * a book of a million pages must not leave a million objects behind.
 */
export async function openRxdbJournal(options: RxdbJournalOptions): Promise<ReplicableJournal> {
  const slim = slimReplicationState(options.storage, ['id', 'hash']);
  const database = await createRxDatabase({
    name: 'journal',
    // RxDB allows one open database for each name and storage name; a process may have several desks open.
    storage: { ...slim, name: `${slim.name}-${randomUUID()}` },
    multiInstance: false,
    eventReduce: false,
    closeDuplicates: false,
  });
  try {
    const { postings } = await database.addCollections({
      postings: { schema: postingSchema, conflictHandler: samePosting },
    });
    const journal = new RxdbJournal(options, database, postings as RxCollection<Posting>);
    await journal.readTail();
    await journal.readChainEnds();
    return journal;
  } catch (error) {
    // A damaged book: the file is let go, so that a backup can be put in its place without a new start.
    await database.close();
    throw error;
  }
}

class RxdbJournal implements ReplicableJournal {
  readonly site: string;
  readonly desk: string;
  readonly #crypto: ChainCrypto;
  readonly #database: RxDatabase;
  readonly #postings: RxCollection<Posting>;
  readonly own: RxCollection<Posting>;
  readonly #clock: () => number;
  readonly #table: PostingTable;
  readonly #foreignEnds = new Map<string, ChainEnd>();
  readonly #nextSalt = createSalts();
  #tail: Tail = { ...chainStart, hlc: firstHlc, at: undefined };

  constructor(options: RxdbJournalOptions, database: RxDatabase, postings: RxCollection<Posting>) {
    this.site = options.site;
    this.desk = options.desk;
    this.#crypto = options.crypto;
    this.#database = database;
    this.#postings = postings;
    this.#table = new PostingTable(postings.storageInstance, postings.schema.jsonSchema);
    this.#clock = options.clock ?? Date.now;
    this.own = ownPostings(postings, this.desk, (seq, limit) => this.#table.since(this.desk, seq, limit));
  }

  get collection() {
    return this.#postings;
  }

  get lastSeq() {
    return this.#tail.seq;
  }

  get lastHash() {
    return this.#tail.hash;
  }

  get hlc() {
    return this.#tail.hlc;
  }

  get lastAt() {
    return this.#tail.at;
  }

  async append(draft: PostingDraft): Promise<Posting> {
    const { posting, stored } = this.begin(draft);
    await stored;
    return posting;
  }

  begin(draft: PostingDraft): BegunPosting {
    const posting = this.#seal(draft, this.#tail);
    return { posting, stored: this.#write([posting]) };
  }

  async appendMany(drafts: readonly PostingDraft[]): Promise<readonly Posting[]> {
    const sealed: Posting[] = [];
    let tail = this.#tail;
    for (const draft of drafts) {
      const posting = this.#seal(draft, tail);
      sealed.push(posting);
      tail = posting;
    }
    await this.#write(sealed);
    return sealed;
  }

  async read(ids: readonly string[]): Promise<readonly Posting[]> {
    const found = await this.#postings.storageInstance.findDocumentsById([...ids], false);
    return found.map(toPosting).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async readSince(desk: string, seq: number, limit: number): Promise<readonly Posting[]> {
    return (await this.#table.since(desk, seq, limit)).map(toPosting);
  }

  chainEnds(): ReadonlyMap<string, ChainEnd> {
    return new Map([...this.#foreignEnds, [this.desk, { seq: this.#tail.seq, hash: this.#tail.hash }]]);
  }

  async addForeign(postings: readonly Posting[]): Promise<void> {
    await this.#table.insert(postings, (stored) => {
      for (const posting of stored) this.#learn(posting);
    });
  }

  async cut(desk: string, fromSeq: number): Promise<void> {
    await this.#table.remove(desk, fromSeq);
    this.#foreignEnds.clear();
    await this.readTail();
    await this.readChainEnds();
  }

  async *readAll(batch: number): AsyncIterable<readonly Posting[]> {
    let after = '';
    const seen = new Set<string>();
    for (;;) {
      const found: readonly Posting[] = await this.#table.query({
        selector: { hlc: { $gte: after } },
        sort: [{ hlc: 'asc' }, { desk: 'asc' }, { seq: 'asc' }],
        index: ['hlc', 'desk', 'seq'],
        limit: batch + seen.size,
      });
      const fresh = found.filter((posting) => !seen.has(posting.id));
      if (fresh.length === 0) return;
      yield fresh;
      const last = fresh.at(-1)?.hlc ?? after;
      if (last !== after) seen.clear();
      for (const posting of found) if (posting.hlc === last) seen.add(posting.id);
      after = last;
    }
  }

  erase(parts: readonly ErasedPart[]): Promise<void> {
    return blankParts(this.#postings.storageInstance, parts);
  }

  count(): Promise<number> {
    return this.#table.count();
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** Takes the end of the chain from the file: at open, and after a write that failed. */
  async readTail(): Promise<void> {
    const last = await this.#table.lastOf(this.desk);
    // A clock that is far ahead is not followed; the own one never goes back, whatever it once said.
    const [latest] = await this.#table.query({
      selector: { hlc: { $lte: nextHlc(firstHlc, this.#clock() + farFuture) } },
      sort: [{ hlc: 'desc' }, { desk: 'desc' }, { seq: 'desc' }],
      index: ['hlc', 'desk', 'seq'],
      limit: 1,
    });
    this.#tail = {
      seq: last?.seq ?? chainStart.seq,
      hash: last?.hash ?? chainStart.hash,
      hlc: laterHlc(latest?.hlc ?? firstHlc, last?.hlc ?? firstHlc),
      at: last?.at,
    };
  }

  /** Takes from the file where the chains of the other desks end. */
  async readChainEnds(): Promise<void> {
    for (
      let desk = await this.#table.deskAfter('');
      desk !== undefined;
      desk = await this.#table.deskAfter(desk)
    ) {
      const last = desk === this.desk ? undefined : await this.#table.lastOf(desk);
      if (last) this.#foreignEnds.set(desk, { seq: last.seq, hash: last.hash });
    }
  }

  #learn({ desk, seq, hash, hlc }: Posting): void {
    if (seq > (this.#foreignEnds.get(desk)?.seq ?? 0)) this.#foreignEnds.set(desk, { seq, hash });
    if (hlcMillis(hlc) <= this.#clock() + farFuture) {
      this.#tail = { ...this.#tail, hlc: laterHlc(this.#tail.hlc, hlc) };
    }
  }

  #seal(draft: PostingDraft, tail: Pick<Tail, 'seq' | 'hash' | 'hlc'>): Posting {
    const { now, entries, ...by } = draft;
    const head = {
      site: this.site,
      desk: this.desk,
      seq: tail.seq + 1,
      hlc: nextHlc(tail.hlc, now),
      at: localIso(now),
      prev: tail.hash,
    };
    // A salt of its own for each part, so that its hash gives nothing away once the part is erased.
    const body: readonly BodyPart[] = entries.map((entry) => ({ salt: this.#nextSalt(), entry }));
    return pushable(sealPosting({ ...head, ...by }, body, this.#crypto));
  }

  async #write(postings: readonly Posting[]): Promise<void> {
    try {
      const { error } = await this.#postings.bulkInsert([...postings]);
      if (error[0]) throw new Error(`Posting ${error[0].documentId} is already in the book`);
    } catch (error) {
      // Whether the commit reached the disk is not known: the file decides where the chain ends.
      await this.readTail();
      throw error;
    }
    const last = postings.at(-1);
    // Postings of others may have come while this was being written.
    if (last) this.#tail = { ...last, hlc: laterHlc(last.hlc, this.#tail.hlc) };
  }
}
