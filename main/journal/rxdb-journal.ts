import { randomBytes } from 'node:crypto';
import {
  createRxDatabase,
  type FilledMangoQuery,
  type MangoQuery,
  normalizeMangoQuery,
  prepareQuery,
  type RxCollection,
  type RxDatabase,
  type RxStorage,
} from 'rxdb';
import { type ChainCrypto, chainStart, sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { BodyPart, Entry, Posting } from '../../shared/journal/posting.ts';
import { localIso } from '../../shared/values/time.ts';
import { postingSchema, toPosting } from './collection.ts';
import type { Journal, PostingDraft } from './journal.ts';

export interface RxdbJournalOptions {
  readonly storage: RxStorage<unknown, unknown>;
  readonly site: string;
  readonly desk: string;
  readonly crypto: ChainCrypto;
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
export async function openRxdbJournal(options: RxdbJournalOptions): Promise<Journal> {
  const database = await createRxDatabase({
    name: 'journal',
    storage: options.storage,
    multiInstance: false,
    eventReduce: false,
    closeDuplicates: false,
  });
  try {
    const { postings } = await database.addCollections({ postings: { schema: postingSchema } });
    const journal = new RxdbJournal(options, database, postings as RxCollection<Posting>);
    await journal.readTail();
    return journal;
  } catch (error) {
    // A damaged book: the file is let go, so that a backup can be put in its place without a new start.
    await database.close();
    throw error;
  }
}

class RxdbJournal implements Journal {
  readonly site: string;
  readonly desk: string;
  readonly #crypto: ChainCrypto;
  readonly #database: RxDatabase;
  readonly #postings: RxCollection<Posting>;
  #tail: Tail = { ...chainStart, hlc: firstHlc, at: undefined };

  constructor(options: RxdbJournalOptions, database: RxDatabase, postings: RxCollection<Posting>) {
    this.site = options.site;
    this.desk = options.desk;
    this.#crypto = options.crypto;
    this.#database = database;
    this.#postings = postings;
  }

  get lastSeq() {
    return this.#tail.seq;
  }

  get lastHash() {
    return this.#tail.hash;
  }

  get lastAt() {
    return this.#tail.at;
  }

  async append(draft: PostingDraft): Promise<Posting> {
    const posting = this.#seal(draft, this.#tail);
    await this.#write([posting]);
    return posting;
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

  readSince(desk: string, seq: number, limit: number): Promise<readonly Posting[]> {
    return this.#query({
      selector: { desk, seq: { $gt: seq } },
      sort: [{ desk: 'asc' }, { seq: 'asc' }],
      index: ['desk', 'seq'],
      limit,
    });
  }

  async *readAll(batch: number): AsyncIterable<readonly Posting[]> {
    let after = '';
    const seen = new Set<string>();
    for (;;) {
      const found: readonly Posting[] = await this.#query({
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

  async count(): Promise<number> {
    const query = this.#prepare({ selector: {} });
    return (await this.#postings.storageInstance.count(query)).count;
  }

  async close(): Promise<void> {
    await this.#database.close();
  }

  /** Takes the end of the chain from the file: at open, and after a write that failed. */
  async readTail(): Promise<void> {
    const [last] = await this.#query({
      selector: { desk: this.desk },
      sort: [{ desk: 'desc' }, { seq: 'desc' }],
      index: ['desk', 'seq'],
      limit: 1,
    });
    const [latest] = await this.#query({
      selector: {},
      sort: [{ hlc: 'desc' }, { desk: 'desc' }, { seq: 'desc' }],
      index: ['hlc', 'desk', 'seq'],
      limit: 1,
    });
    this.#tail = {
      seq: last?.seq ?? chainStart.seq,
      hash: last?.hash ?? chainStart.hash,
      hlc: latest?.hlc ?? firstHlc,
      at: last?.at,
    };
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
    return sealPosting({ ...head, ...by }, entries.map(salted), this.#crypto);
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
    if (last) this.#tail = last;
  }

  async #query(query: MangoQuery<Posting>): Promise<readonly Posting[]> {
    const { documents } = await this.#postings.storageInstance.query(this.#prepare(query));
    return documents.map(toPosting);
  }

  #prepare(query: MangoQuery<Posting>) {
    const schema = this.#postings.schema.jsonSchema;
    const filled: FilledMangoQuery<Posting> = normalizeMangoQuery(schema, query);
    return prepareQuery<Posting>(schema, {
      ...filled,
      selector: { ...filled.selector, _deleted: false },
    } as never);
  }
}

/** The body part of an entry, with a salt of its own so that its hash gives nothing away once it is erased. */
function salted(entry: Entry): BodyPart {
  return { salt: randomBytes(12).toString('base64url'), entry };
}
