import { expect, test } from 'vitest';
import { moneyRow } from '../../../shared/domain/drawer/money-row.ts';
import { roomMoney } from './room-money.ts';

const number = 'R-A1-20261102-007';
const deposit = moneyRow('A1#1', '2025-12-30T10:00:00+08:00', {
  what: 'receipt',
  number,
  method: 'cash',
  amount: 204_000,
  lines: [
    { item: 'renovation-deposit', amount: 200_000 },
    { item: 'card', amount: 4_000 },
  ],
});
const refund = moneyRow('A1#9', '2026-02-03T10:00:00+08:00', {
  what: 'refund',
  number: 'T-A1-20260203-001',
  method: 'transfer',
  amount: -150_000,
  lines: [{ item: 'renovation-deposit', amount: -150_000 }],
});
const fee = moneyRow('A1#9', '2026-02-04T10:00:00+08:00', {
  what: 'receipt',
  number: 'R-A1-20260204-002',
  method: 'wechat',
  amount: 24_680,
  lines: [{ item: 'management', amount: 24_680 }],
});

test('given a deposit partly paid back, when summed, then what is left of it is held', () => {
  expect(roomMoney([deposit, refund, fee], '2026').deposits).toBe(50_000);
});

test('given money of two years, when summed for one, then refunds of that year count and receipts of the other do not', () => {
  expect(roomMoney([deposit, refund, fee], '2026').received).toBe(24_680 - 150_000);
});

test('given a receipt that was voided, when summed, then nothing of it is left', () => {
  const lines = [{ item: 'management', amount: -24_680 }];
  const back = { what: 'void', number, method: 'wechat', amount: -24_680, lines } as const;
  const rows = [fee, moneyRow('A1#9', '2026-02-04T11:00:00+08:00', back)];
  expect(roomMoney(rows, '2026')).toEqual({ received: 0, deposits: 0 });
});
