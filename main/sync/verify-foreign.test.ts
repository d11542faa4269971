import { beforeEach, describe, expect, test } from 'vitest';
import { siteDeskEnrolled } from '../../shared/domain/site/entries.ts';
import { chainStart, sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { Entry, Posting } from '../../shared/journal/posting.ts';
import { officeDesk } from '../../shared/sync/office-desk.ts';
import { createDeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import { ForeignVerifier } from './verify-foreign.ts';

const office = createDeskKeys();
const other = createDeskKeys();
const now = Date.parse('2026-11-21T08:00:00+08:00');

/** The next posting of a book. */
function write(desk: string, previous: Pick<Posting, 'seq' | 'hash'>, entry: Entry, keys = other): Posting {
  const head = {
    site: 'cuihu',
    desk,
    seq: previous.seq + 1,
    hlc: nextHlc(firstHlc, now + previous.seq),
    at: '2026-11-21T08:00:00+08:00',
    clerk: '',
    approver: '',
    command: 'addNote',
    request: '',
    prev: previous.hash,
  };
  return sealPosting(head, [{ salt: 'AAAA', entry }], nodeChainCrypto(keys.privateKey));
}

const note = (text: string): Entry => ({ type: 'note.added', v: 1, subject: 'note:1', data: { text } });
const vouching = siteDeskEnrolled.make('site:cuihu', {
  deskId: 'B1',
  deskName: '二台',
  publicKey: other.publicKey,
});
const vouched = write(officeDesk, chainStart, vouching, office);
const first = write('B1', chainStart, note('一'));
const second = write('B1', first, note('二'));

let stored: Posting[];
let keys: Map<string, string>;
let verifier: ForeignVerifier;
beforeEach(() => {
  stored = [];
  keys = new Map([[officeDesk, office.publicKey]]);
  verifier = new ForeignVerifier({
    site: 'cuihu',
    desk: 'A1',
    crypto: nodeChainCrypto(),
    keys,
    ends: () => new Map(stored.map((posting) => [posting.desk, posting])),
    read: async (ids) => stored.filter(({ id }) => ids.includes(id)),
  });
});

const refused = { code: 'not-verified' };

describe('what the head office sends', () => {
  test('given a desk it vouches for in the same page, in whatever order, then its postings are taken', async () => {
    const { fresh } = await verifier.check([first, vouched, second]);
    expect(fresh.map(({ id }) => id)).toEqual([vouched.id, first.id, second.id]);
  });

  test('given a desk that nobody vouches for, then the page is refused', async () => {
    await expect(verifier.check([first])).rejects.toMatchObject(refused);
  });

  test('given a desk that vouches for another, then that does not count', async () => {
    const stranger = createDeskKeys();
    const forged = write(
      'B1',
      first,
      siteDeskEnrolled.make('site:cuihu', { ...vouching.data, deskId: 'C1', publicKey: stranger.publicKey }),
    );
    const strange = write('C1', chainStart, note('三'), stranger);
    await expect(verifier.check([vouched, first, forged, strange])).rejects.toMatchObject(refused);
  });

  test.each([
    ['body', { body: [{ salt: 'AAAA', entry: note('假') }] }],
    ['hash', { clerk: 'somebody' }],
    ['signature', { sig: other.publicKey.padEnd(86, 'A').slice(0, 86) }],
    ['chain', { prev: 'x'.repeat(43) }],
    ['site', { site: 'lvdi' }],
    ['number', { seq: 2, id: 'B1-0000000002' }],
    ['shape', { body: 'nothing' }],
  ])('given a posting altered in its %s, then nothing of the page is taken', async (_, change) => {
    await expect(verifier.check([vouched, { ...first, ...change }])).rejects.toMatchObject(refused);
  });

  test('given a posting under this desk’s own id, then it is refused', async () => {
    await expect(verifier.check([vouched, write('A1', chainStart, note('我'))])).rejects.toMatchObject(
      refused,
    );
  });

  test('given an erased body, then it still fits its hash', async () => {
    const { fresh } = await verifier.check([vouched, { ...first, body: [null] }]);
    expect(fresh).toHaveLength(2);
  });

  test('given a posting that came before, then it is passed over; given another of its number, then it is refused', async () => {
    stored = [vouched, first];
    keys.set('B1', other.publicKey);
    expect((await verifier.check([vouched, first])).fresh).toEqual([]);
    expect((await verifier.check([first, second])).fresh.map(({ id }) => id)).toEqual([second.id]);
    await expect(verifier.check([write('B1', chainStart, note('别的'))])).rejects.toMatchObject(refused);
  });

  test('given a first sync, then the last signature of each desk is checked and the chain ties the others to it', async () => {
    const quick = { lastSignatures: true };
    await expect(
      verifier.check([vouched, first, { ...second, sig: first.sig }], quick),
    ).rejects.toMatchObject(refused);
    await expect(verifier.check([vouched, { ...first, clerk: 'x' }, second], quick)).rejects.toMatchObject(
      refused,
    );
    expect((await verifier.check([vouched, first, second], quick)).fresh).toHaveLength(3);
  });

  test('given a first sync that ends with an old posting sent again, then new ones without a signature are refused', async () => {
    const quick = { lastSignatures: true };
    stored = [vouched, first];
    keys.set('B1', other.publicKey);
    const forged = { ...second, sig: first.sig };
    await expect(verifier.check([forged, first], quick)).rejects.toMatchObject(refused);
    await expect(verifier.check([forged, second, first], quick)).rejects.toMatchObject(refused);
    expect((await verifier.check([second, first], quick)).fresh).toEqual([second]);
  });
});
