import { describe, expect, it } from 'vitest';
import { person, scenario } from '../scenario.ts';
import { officeOnlyEntries } from '../site/office-only.ts';
import { area } from './area.ts';
import { noticePublished, tariffSet } from './entries.ts';

function headOffice() {
  const site = scenario([area]);
  const at = (desk: string) => {
    site.desk = desk;
    site.operator = desk === 'HQ' ? person('hq', '总部', 'manager') : person('wanglin', '王琳', 'clerk');
    return site;
  };
  return { site, at };
}
const notice = { id: 'n1', title: '停水通知', text: '周三 9 点至 12 点停水', from: '2026-11-21' };

describe('what comes down from the head office [sect. 6]', () => {
  it('given a notice, when it comes, then it is open until a desk has read it, and each desk reads it for itself', () => {
    const { site, at } = headOffice();
    at('HQ').when('publishNotice', notice);
    const row = () => site.rows({ kind: 'notice' })[0];
    expect(row()).toMatchObject({ status: 'current', open: true, data: { title: '停水通知', readBy: [] } });
    at('A1').when('readNotice', { notice: 'notice:n1' });
    expect(row()).toMatchObject({ open: false, data: { readBy: ['A1'] } });
    expect(at('A1').when('readNotice', { notice: 'notice:n1' })).toEqual({ entries: [] });
    at('B1').when('readNotice', { notice: 'notice:n1' });
    expect(row()).toMatchObject({ data: { readBy: ['A1', 'B1'] } });
  });

  it('given a corrected notice, then it has to be read again; given a withdrawn one, then it is open no more', () => {
    const { site, at } = headOffice();
    at('HQ').when('publishNotice', notice);
    at('A1').when('readNotice', { notice: 'notice:n1' });
    at('HQ').when('publishNotice', { ...notice, text: '改为周四' });
    expect(site.rows({ kind: 'notice', open: true })).toMatchObject([{ data: { text: '改为周四' } }]);
    at('HQ').when('withdrawFromDesks', { subject: 'notice:n1', reason: '已恢复' });
    expect(site.rows({ kind: 'notice' })).toMatchObject([{ status: 'withdrawn', open: false }]);
    expect(site.when('withdrawFromDesks', { subject: 'notice:n1' })).toMatchObject({
      refusals: [{ code: 'office.withdrawn-already' }],
    });
  });

  it('given a desk, when it publishes, changes or withdraws by itself, then it is refused and its entries count for nothing', () => {
    const { site, at } = headOffice();
    expect(at('A1').when('publishNotice', notice)).toEqual({ refusals: [{ code: 'site.office-only' }] });
    site.given(
      noticePublished.make('notice:n9', { title: '假', text: '假', from: '2026-11-21', urgent: true }),
    );
    expect(site.rows({ kind: 'notice' })).toEqual([]);
    for (const { type } of area.entries) expect(officeOnlyEntries.has(type)).toBe(type !== 'notice.read');
  });

  it('[FEES] given a price from a later day, then both prices are known with the day each holds from', () => {
    const { site, at } = headOffice();
    const tariff = { id: 't1', item: 'management', name: '高层物业费', unit: '平方米·月', price: 250 };
    at('HQ').when('setTariff', { ...tariff, from: '2026-01-01' });
    site.when('setTariff', { ...tariff, price: 280, from: '2026-12-01' });
    expect(site.rows({ kind: 'tariff' })).toMatchObject([
      {
        scope: 'management',
        data: {
          price: 280,
          prices: [
            { from: '2026-01-01', price: 250 },
            { from: '2026-12-01', price: 280 },
          ],
        },
      },
    ]);
    const again = site.when('setTariff', { ...tariff, price: 280, from: '2026-12-01' });
    expect(again).toMatchObject({ refusals: [{ code: 'office.same' }] });
  });

  it('[HOTEL] given a service without a price, then it is free', () => {
    const { site, at } = headOffice();
    at('HQ').when('setService', { id: 's1', name: '代叫出租车', response: '马上' });
    expect(site.rows({ kind: 'service' })).toMatchObject([{ data: { free: true, response: '马上' } }]);
    site.when('setService', { id: 's1', name: '代叫出租车', price: 500 });
    expect(site.rows({ kind: 'service' })).toMatchObject([{ data: { free: false, price: 500 } }]);
  });

  it('given what was read before it was published by the clock, then the reading is not lost', () => {
    const { site, at } = headOffice();
    at('A1').given({ type: 'notice.read', v: 1, subject: 'notice:n1', data: {} });
    expect(site.rows({ kind: 'notice' })).toEqual([]);
    at('HQ').when('publishNotice', notice);
    expect(site.rows({ kind: 'notice' })).toMatchObject([{ open: false, data: { readBy: ['A1'] } }]);
  });

  it('given a tariff, then the log says it in yuan', () => {
    const data = { item: 'card' as const, name: 'IC 卡', unit: '张', price: 2000, from: '2026-12-01' };
    expect(area.describe(tariffSet.make('tariff:t', data))).toEqual({
      key: 'office.log.tariff',
      values: { name: 'IC 卡', price: '20.00', unit: '张', from: '2026-12-01' },
    });
  });
});
