import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type FilledMangoQuery,
  getDefaultRevision,
  getDefaultRxDocumentMeta,
  type MangoQuery,
  normalizeMangoQuery,
  prepareQuery,
  type RxDocumentData,
  type RxJsonSchema,
  type RxStorageInstance,
} from 'rxdb';
import type { Posting } from '../../shared/journal/posting.ts';
import { toPosting } from './collection.ts';

/** Aim for one write of many postings, and its bounds: clicks and key strokes have their turn in between. */
const writeMillis = 4;
const smallestWrite = 16;
const largestWrite = 300;

/** The collection's storage, read and written without RxDB's documents. */
export class PostingTable {
  readonly #storage: RxStorageInstance<Posting, unknown, unknown>;
  readonly #schema: RxJsonSchema<RxDocumentData<Posting>>;
  #writeSize = smallestWrite;

  constructor(
    storage: RxStorageInstance<Posting, unknown, unknown>,
    schema: RxJsonSchema<RxDocumentData<Posting>>,
  ) {
    this.#storage = storage;
    this.#schema = schema;
  }

  async query(query: MangoQuery<Posting>): Promise<readonly Posting[]> {
    return (await this.#find(query)).map(toPosting);
  }

  /** A desk's postings after a number, in order. */
  since(desk: string, seq: number, limit: number): Promise<RxDocumentData<Posting>[]> {
    return this.#find({
      selector: { desk, seq: { $gt: seq } },
      sort: [{ desk: 'asc' }, { seq: 'asc' }],
      index: ['desk', 'seq'],
      limit,
    });
  }

  async lastOf(desk: string): Promise<Posting | undefined> {
    const [last] = await this.query({
      selector: { desk },
      sort: [{ desk: 'desc' }, { seq: 'desc' }],
      index: ['desk', 'seq'],
      limit: 1,
    });
    return last;
  }

  /** The next desk, in the order of ids, that something is from. */
  async deskAfter(desk: string): Promise<string | undefined> {
    const [next] = await this.query({
      selector: { desk: { $gt: desk } },
      sort: [{ desk: 'asc' }, { seq: 'asc' }],
      index: ['desk', 'seq'],
      limit: 1,
    });
    return next?.desk;
  }

  async count(): Promise<number> {
    return (await this.#storage.count(this.#prepare({ selector: {} }))).count;
  }

  /**
   * Stores postings in writes that follow the machine's speed. One that is here already stays.
   * @throws Error when another posting has its id.
   */
  async insert(postings: readonly Posting[], onStored: (stored: readonly Posting[]) => void): Promise<void> {
    for (let from = 0; from < postings.length; ) {
      await nextTurn();
      const slice = postings.slice(from, from + this.#writeSize);
      from += slice.length;
      const started = performance.now();
      const rows = slice.map((posting) => ({ document: newDocument(posting) }));
      const { error } = await this.#storage.bulkWrite(rows, 'add-foreign');
      for (const fault of error) {
        const stored = fault.status === 409 ? fault.documentInDb.hash : undefined;
        if (stored !== slice.find(({ id }) => id === fault.documentId)?.hash) {
          throw new Error(`Posting ${fault.documentId} was not taken: another one is in the book`);
        }
      }
      onStored(slice);
      const fitting = Math.floor((writeMillis * slice.length) / (performance.now() - started));
      this.#writeSize = Math.max(smallestWrite, Math.min(largestWrite, fitting, this.#writeSize * 2));
    }
  }

  /** Takes a desk's postings out, from a number on; not even a tombstone stays, others come in their place. */
  async remove(desk: string, fromSeq: number): Promise<void> {
    for (;;) {
      const found = await this.since(desk, fromSeq - 1, largestWrite);
      if (found.length === 0) break;
      const rows = found.map((document) => ({
        previous: document,
        document: { ...document, _deleted: true, _meta: { ...document._meta }, _rev: getDefaultRevision() },
      }));
      const { error } = await this.#storage.bulkWrite(rows, 'cut');
      if (error[0]) throw new Error(`Posting ${error[0].documentId} could not be taken out`);
    }
    await this.#storage.cleanup(0);
  }

  async #find(query: MangoQuery<Posting>): Promise<RxDocumentData<Posting>[]> {
    return (await this.#storage.query(this.#prepare(query))).documents;
  }

  #prepare(query: MangoQuery<Posting>) {
    const filled: FilledMangoQuery<Posting> = normalizeMangoQuery(this.#schema, query);
    return prepareQuery<Posting>(this.#schema, {
      ...filled,
      selector: { ...filled.selector, _deleted: false },
    } as never);
  }
}

function newDocument(posting: Posting): RxDocumentData<Posting> {
  const meta = {
    _deleted: false,
    _attachments: {},
    _meta: getDefaultRxDocumentMeta(),
    _rev: getDefaultRevision(),
  };
  return { ...posting, ...meta };
}
