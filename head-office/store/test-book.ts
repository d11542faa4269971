import { createDeskKeys, nodeChainCrypto } from '../../main/journal/crypto.ts';
import { sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import type { Tail } from './office-store.ts';

/** A desk that writes a real, signed book, for tests. */
export interface TestBook {
  readonly site: string;
  readonly desk: string;
  readonly publicKey: string;
  /** Writes `count` more postings. */
  write(
    count: number,
    options?: { readonly at?: number; readonly data?: unknown; readonly type?: string },
  ): Posting[];
  /** The same book from here on under another hand: two ways on from one page. */
  copy(): TestBook;
  tail(): Tail;
}

const start = Date.UTC(2026, 10, 1);

export function createTestBook(site: string, desk: string, keys = createDeskKeys()): TestBook {
  return bookFrom(site, desk, keys, { seq: 0, hash: '' }, firstHlc);
}

function bookFrom(
  site: string,
  desk: string,
  keys: ReturnType<typeof createDeskKeys>,
  from: Tail,
  fromHlc: string,
): TestBook {
  const crypto = nodeChainCrypto(keys.privateKey);
  let tail = from;
  let hlc = fromHlc;
  const writeOne = (at: number, type: string, data: unknown): Posting => {
    const seq = tail.seq + 1;
    hlc = nextHlc(hlc, at);
    const posting = sealPosting(
      {
        ...{ site, desk, seq, hlc, at: new Date(at).toISOString(), clerk: 'S-1', approver: '' },
        ...{ command: 'addNote', request: crypto.sha256(`${Math.random()}`).slice(0, 36), prev: tail.hash },
      },
      [0, 1].map((part) => ({ salt: `${seq}/${part}`, entry: { type, v: 1, subject: `note:${seq}`, data } })),
      crypto,
    );
    tail = { seq, hash: posting.hash };
    return posting;
  };
  return {
    site,
    desk,
    publicKey: keys.publicKey,
    write: (count, { at, data, type = 'note.added' } = {}) =>
      Array.from({ length: count }, () => {
        const seq = tail.seq + 1;
        return writeOne(at ?? start + seq * 60_000, type, data ?? { text: `第 ${seq} 条` });
      }),
    copy: () => bookFrom(site, desk, keys, tail, hlc),
    tail: () => tail,
  };
}
