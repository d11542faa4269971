import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pinFits } from '../../../main/desk/pins.ts';
import { createDeskKeys, nodeChainCrypto } from '../../../main/journal/crypto.ts';
import { siteFounded } from '../../../shared/domain/site/entries.ts';
import type { StaffState } from '../../../shared/domain/staff/state.ts';
import { chainStart, faultOf } from '../../../shared/journal/chain.ts';
import { days, hours } from '../../../shared/values/time.ts';
import { createFold } from '../folding/fold.ts';
import { arrive, noon, sealingDesk, type TestOffice, testOffice } from '../test-office.ts';
import { createOfficeDesk } from './office-desk.ts';

const site = 'cuihu';

describe('the desk of the head office', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await testOffice();
    await office.store.addSite(site, '翠湖花园');
  });
  afterEach(() => office.close());

  const book = () => office.store.readSince(site, 'HQ', 0, 100);
  const founded = siteFounded.make(`site:${site}`, {
    name: '翠湖花园',
    deskId: 'A1',
    deskName: '东门',
    publicKey: 'k'.repeat(43),
  });

  test('given desks are enrolled, then its postings are chained, signed and name the key of each', async () => {
    const hq = createOfficeDesk(office);
    await hq.vouch(site, 'A1', '东门', 'a'.repeat(60));
    await hq.vouch(site, 'B1', '西门', 'b'.repeat(60));
    const postings = await book();
    const crypto = nodeChainCrypto();
    let previous: { seq: number; hash: string } = chainStart;
    for (const posting of postings) {
      expect(faultOf(posting, previous, office.keys.publicKey, crypto)).toBeUndefined();
      previous = posting;
    }
    expect(postings.map(({ body }) => body[0]?.entry.data)).toEqual([
      { deskId: 'A1', deskName: '东门', publicKey: 'a'.repeat(60) },
      { deskId: 'B1', deskName: '西门', publicKey: 'b'.repeat(60) },
    ]);
  });

  test('given an enrolment broke off after the posting, when it is done again, then nothing is written twice', async () => {
    await createOfficeDesk(office).vouch(site, 'A1', '东门', 'a'.repeat(60));
    await createOfficeDesk(office).vouch(site, 'A1', '东门', 'a'.repeat(60));
    expect(await book()).toHaveLength(1);
  });

  test('given two instances write at once, then all is in one chain and nothing is lost', async () => {
    const both = [createOfficeDesk(office), createOfficeDesk(office)];
    await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        both[i % 2]?.vouch(site, `D${i}`, `门${i}`, `${i}`.padEnd(60, 'x')),
      ),
    );
    const postings = await book();
    expect(postings.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(new Set(postings.map(({ body }) => JSON.stringify(body[0]?.entry.data))).size).toBe(12);
  });

  test('given a command that looks at the site, then it is decided by what the desks have written', async () => {
    const hq = createOfficeDesk(office);
    const act = { command: 'changeSetting', input: { key: 'keyDueHours', value: 4 } };
    expect(await hq.run(site, act, '李总')).toMatchObject({
      ok: false,
      refusals: [{ code: 'site.not-founded', text: expect.stringMatching(/./) }],
    });
    await arrive(office, [sealingDesk(site, 'A1').post(noon, founded)]);
    expect(await hq.run(site, act, '李总')).toMatchObject({ ok: true, posting: 'HQ-0000000001' });
    expect(await hq.run(site, act, '李总')).toMatchObject({
      ok: false,
      refusals: [{ code: 'site.setting-same' }],
    });
    expect((await book())[0]).toMatchObject({ clerk: 'office:李总', command: 'changeSetting' });
  });

  test('given a desk whose clock is hours ahead, then the posting of the head office comes after it', async () => {
    const ahead = sealingDesk(site, 'A1').post(noon + hours(5), founded);
    await arrive(office, [ahead]);
    await createOfficeDesk(office).run(
      site,
      { command: 'changeSetting', input: { key: 'keyDueHours', value: 4 } },
      '李总',
    );
    const [own] = await book();
    expect((own?.hlc ?? '') > ahead.hlc).toBe(true);
    expect(own?.at).toBe('2026-11-21T12:00:00+08:00');
  });

  test('given a head office whose clock was years ahead, when it is right again, then desks still hear of it', async () => {
    const hq = createOfficeDesk(office);
    office.pass(days(800));
    await hq.vouch(site, 'A1', 'A1 台', createDeskKeys().publicKey);
    office.pass(-days(800));
    await hq.vouch(site, 'B1', 'B1 台', createDeskKeys().publicKey);
    const { postings } = await office.store.pull(site, 'A1', 0, 10);
    expect(postings.map(({ id }) => id)).toEqual(['HQ-0000000001', 'HQ-0000000002']);
  });

  test('given somebody is added with a PIN, then the PIN is nowhere and its hash fits', async () => {
    const hq = createOfficeDesk(office);
    const input = { name: '王琳', role: 'clerk', newPin: '4711' };
    const answer = await hq.run(site, { command: 'addStaff', input, request: 'r-1' }, '李总');
    const again = await hq.run(site, { command: 'addStaff', input, request: 'r-1' }, '李总');
    expect(again).toEqual({ ok: true, posting: answer.posting, answer: { repeated: true } });
    const staff = await createFold(office).knownOf(site).state(`staff:${answer.answer?.staff}`);
    expect(await pinFits('4711', (staff as StaffState).pinHash)).toBe(true);
    expect(JSON.stringify(await book())).not.toContain('4711');
  });

  test('given a command that only the desk itself may run, when a person asks for it, then it is refused', async () => {
    const input = { deskId: 'A1' };
    const hq = createOfficeDesk(office);
    expect(await hq.run(site, { command: 'revokeDesk', input }, '李总')).toMatchObject({
      refusals: [{ code: 'desk.not-your-role' }],
    });
    expect(await hq.shutOut(site, 'A1')).toMatchObject({ ok: true });
    expect(await book()).toHaveLength(1);
  });
});
