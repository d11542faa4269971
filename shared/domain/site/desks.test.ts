import { describe, expect, it } from 'vitest';
import { scenario } from '../scenario.ts';
import { area } from './area.ts';
import {
  siteDeskAdded,
  siteDeskEnrolled,
  siteDeskRevoked,
  siteFounded,
  siteSettingChanged,
} from './entries.ts';
import { officeOnlyEntries } from './office-only.ts';
import { type SiteState, settingOf } from './settings.ts';

const subject = 'site:cuihu';
const founded = siteFounded.make(subject, {
  name: '翠湖苑',
  deskId: 'A1',
  deskName: 'A1 台',
  publicKey: 'key-of-A1',
});
const enrolled = (deskId: string, publicKey: string) =>
  siteDeskEnrolled.make(subject, { deskId, deskName: `${deskId} 台`, publicKey });
const revoked = (deskId: string) => siteDeskRevoked.make(subject, { deskId });

function site() {
  const desk = scenario([area]);
  const writes = (id: string, ...entries: Parameters<typeof desk.given>) => {
    desk.desk = id;
    desk.given(...entries);
  };
  return { desk, writes, state: () => desk.state<SiteState>(subject) };
}

describe('desks of a site and its head office [sect. 6]', () => {
  it('given the head office vouches for a desk, then the desk is known with that key', () => {
    const { writes, state } = site();
    writes('A1', founded);
    writes('HQ', enrolled('B1', 'key-of-B1'));
    expect(state()?.desks).toEqual([
      { id: 'A1', name: 'A1 台', publicKey: 'key-of-A1' },
      { id: 'B1', name: 'B1 台', publicKey: 'key-of-B1', vouched: true },
    ]);
  });

  it('given a desk writes what only the head office may, then nothing changes', () => {
    const { writes, state } = site();
    writes('A1', founded);
    const before = state();
    writes('A1', enrolled('B1', 'forged'), revoked('A1'));
    expect(state()).toEqual(before);
    expect(officeOnlyEntries.has('site.deskEnrolled') && officeOnlyEntries.has('site.deskRevoked')).toBe(
      true,
    );
  });

  it('given a vouched key, when a desk claims another one for itself, then the vouched one stands', () => {
    const { writes, state } = site();
    writes('HQ', enrolled('A1', 'vouched'));
    writes('A1', founded, siteDeskAdded.make(subject, { deskId: 'A1', publicKey: 'x', continues: 'A1' }));
    expect(state()?.desks).toEqual([{ id: 'A1', name: 'A1 台', publicKey: 'vouched', vouched: true }]);
  });

  it('given a desk that is shut out, then it is marked, also when its own posting is folded later', () => {
    const { writes, state } = site();
    writes('HQ', revoked('A1'));
    writes('A1', founded);
    expect(state()?.desks).toMatchObject([{ id: 'A1', revoked: true }]);
    writes('HQ', enrolled('A1', 'new'));
    expect(state()?.desks).toEqual([{ id: 'A1', name: 'A1 台', publicKey: 'new', vouched: true }]);
  });

  it('given the head office wrote before the site was founded by the clock, then nothing of it is lost', () => {
    const { writes, state } = site();
    writes('HQ', siteSettingChanged.make(subject, { key: 'keyDueHours', value: 4, from: 2 }));
    writes('HQ', siteSettingChanged.make(subject, { key: 'siteName', value: '翠湖苑二期', from: '翠湖苑' }));
    writes('HQ', enrolled('B1', 'key-of-B1'));
    writes('A1', founded);
    expect(state()).toMatchObject({ name: '翠湖苑二期', desks: [{ id: 'B1' }, { id: 'A1' }] });
    expect(settingOf(state(), 'keyDueHours')).toBe(4);
  });

  it('given a desk joins, then it pins the key, and another desk cannot speak for it', () => {
    const { desk, state, writes } = site();
    writes('A1', founded);
    const office = { company: '翠湖物业', publicKey: 'key-of-HQ' };
    expect(desk.when('joinOffice', office)).toHaveProperty('entries');
    desk.desk = 'B1';
    desk.when('joinOffice', { ...office, publicKey: 'other' });
    expect(state()?.pinned).toEqual({ A1: office, B1: { ...office, publicKey: 'other' } });
    desk.desk = 'A1';
    expect(desk.when('joinOffice', office)).toEqual({ entries: [] });
  });

  it('given a desk, when it enrols or shuts out desks itself, then it is refused', () => {
    const { desk, writes, state } = site();
    writes('A1', founded);
    const b1 = { deskId: 'B1', deskName: 'B1 台', publicKey: 'key-of-B1' };
    expect(desk.when('enrolDesk', b1)).toEqual({ refusals: [{ code: 'site.office-only' }] });
    expect(desk.when('revokeDesk', { deskId: 'A1' })).toEqual({ refusals: [{ code: 'site.office-only' }] });
    desk.desk = 'HQ';
    desk.when('enrolDesk', b1);
    desk.when('revokeDesk', { deskId: 'B1' });
    expect(state()?.desks).toMatchObject([{ id: 'A1' }, { id: 'B1', revoked: true }]);
    expect(desk.when('revokeDesk', { deskId: 'B1' })).toMatchObject({
      refusals: [{ code: 'site.desk-revoked-already' }],
    });
  });

  it.each([
    ['foundSite', { name: '翠湖苑', deskId: 'HQ', deskName: 'x', publicKey: 'k' }],
    ['addDesk', { deskId: 'HQ', publicKey: 'k', continues: 'A1' }],
    ['enrolDesk', { deskId: 'HQ', deskName: 'x', publicKey: 'k' }],
  ])('given HQ as a desk id, when %s is checked, then it is refused', (command, input) => {
    const parsed = site().desk.registry.command(command)?.input.safeParse(input);
    expect(parsed?.error?.issues[0]?.message).toBe('site.desk-reserved');
  });
});
