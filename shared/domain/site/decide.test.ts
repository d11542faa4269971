import { describe, expect, it } from 'vitest';
import { person, scenario } from '../scenario.ts';
import { area } from './area.ts';
import { type SiteState, settingOf } from './settings.ts';

const founded = { name: '翠湖苑', deskId: 'A1', deskName: '服务中心', publicKey: 'abc' };

function foundedSite() {
  const desk = scenario([area]);
  desk.when('foundSite', founded);
  desk.operator = person('zhou', '周主管', 'supervisor');
  const site = () => desk.state<SiteState>('site:cuihu');
  return { desk, site };
}

describe('site', () => {
  it('given nothing, when the site is founded, then it has its name, its desk and the defaults', () => {
    const { site } = foundedSite();
    expect(site()).toMatchObject({ name: '翠湖苑', desks: [{ id: 'A1', publicKey: 'abc' }] });
    expect(settingOf(site(), 'lockAfterMinutes')).toBe(5);
    expect(settingOf(undefined, 'shifts').map((shift) => shift.name)).toEqual(['early', 'middle']);
  });

  it('given a site, when it is founded again, then it is refused', () => {
    const { desk } = foundedSite();
    expect(desk.when('foundSite', founded)).toMatchObject({ refusals: [{ code: 'site.already-founded' }] });
  });

  it('[sect. 3] given a figure, when a leader changes it, then an entry carries the old and the new value', () => {
    const { desk, site } = foundedSite();
    const decision = desk.when('changeSetting', { key: 'keyDueHours', value: 4 });
    expect(decision.entries?.[0]?.data).toEqual({ key: 'keyDueHours', value: 4, from: 2 });
    expect(settingOf(site(), 'keyDueHours')).toBe(4);
    const entry = decision.entries?.[0];
    expect(entry && area.describe(entry).changes).toEqual([
      { label: 'site.setting.keyDueHours', from: '2', to: '4' },
    ]);
  });

  it('given a setting, when it is set to what it is, then nothing is written', () => {
    const { desk } = foundedSite();
    const decision = desk.when('changeSetting', { key: 'lockAfterMinutes', value: 5 });
    expect(decision).toMatchObject({ refusals: [{ code: 'site.setting-same' }] });
  });

  it('given the name, when it is corrected, then the site bears the new one', () => {
    const { desk, site } = foundedSite();
    desk.when('changeSetting', { key: 'siteName', value: '翠湖苑二期' });
    expect(site()?.name).toBe('翠湖苑二期');
    expect(settingOf(site(), 'siteName')).toBe('翠湖苑二期');
  });

  it.each([
    ['keyDueHours', 0, ['value']],
    ['cashFloat', 12.5, ['value']],
    [
      'shifts',
      [{ name: 'night', label: '夜班', startsAt: '25:00', endsAt: '08:00' }],
      ['value', 0, 'startsAt'],
    ],
    ['unknown', 1, ['key']],
  ])('given a wrong value for %s, when it is checked, then the field is named', (key, value, path) => {
    const input = foundedSite().desk.registry.command('changeSetting')?.input;
    expect(input?.safeParse({ key, value }).error?.issues[0]?.path).toEqual(path);
  });

  it('given a stored value no longer allowed, when it is folded, then the setting before stays', () => {
    const { desk, site } = foundedSite();
    const data = { key: 'lockAfterMinutes', value: 'never', from: 5 };
    desk.given({ type: 'site.settingChanged', v: 1, subject: 'site:cuihu', data });
    expect(settingOf(site(), 'lockAfterMinutes')).toBe(5);
  });

  it('[sect. 3] given a changed float, when the log shows it, then it stands in yuan', () => {
    const { desk } = foundedSite();
    const decision = desk.when('changeSetting', { key: 'cashFloat', value: 30_005 });
    const entry = decision.entries?.[0];
    expect(entry && area.describe(entry).changes?.[0]).toMatchObject({ from: '500.00', to: '300.05' });
  });
});
