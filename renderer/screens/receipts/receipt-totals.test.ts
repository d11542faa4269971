import { expect, test } from 'vitest';
import { paidBy, queryOf } from './receipt-filter.ts';
import { receiptTotals } from './receipt-totals.ts';

const row = (total: number, method: string, more: { status?: string; refunded?: number } = {}) => ({
  kind: 'receipt',
  id: `receipt:${total}`,
  status: more.status ?? 'issued',
  data: { total, method, refunded: more.refunded ?? 0 },
});

const rows = [
  row(24_680, 'wechat'),
  row(54_680, 'cash'),
  row(200_000, 'transfer', { refunded: 150_000 }),
  row(8_650, 'cash', { status: 'voided' }),
];

test('given a void receipt among others, when summed, then its money counts nowhere but beside "void" [RCPT]', () => {
  const totals = receiptTotals(rows);
  expect(totals).toMatchObject({ valid: 3, received: 279_360, voidCount: 1, voided: 8_650 });
  expect(totals.byMethod).toEqual([
    { method: 'cash', amount: 54_680 },
    { method: 'wechat', amount: 24_680 },
    { method: 'transfer', amount: 200_000 },
  ]);
});

test('given a deposit partly paid back, when summed, then the net is less by it', () => {
  expect(receiptTotals(rows)).toMatchObject({ refunded: 150_000, net: 129_360 });
});

test('given a filter with nothing chosen, when asked, then main is asked for receipts alone', () => {
  expect(queryOf({ words: ' ' })).toEqual({ kind: 'receipt' });
  expect(paidBy(rows, undefined)).toHaveLength(4);
});

test('given dates, words and a way of paying, when asked, then each narrows the list', () => {
  const filter = {
    words: ' 陈建国 ',
    from: '2026-11-01',
    to: '2026-11-21',
    method: 'cash',
    status: 'issued',
  };
  expect(queryOf(filter)).toEqual({
    kind: 'receipt',
    text: '陈建国',
    from: '2026-11-01',
    to: '2026-11-21',
    status: 'issued',
  });
  expect(paidBy(rows, 'cash')).toHaveLength(2);
});
