import type { Row } from '../../../shared/domain/area.ts';
import { payMethod } from '../../../shared/domain/drawer/money-row.ts';

/** Sums of receipt rows, in fen. A void receipt counts as a sheet of paper, never as money. */
export interface ReceiptTotals {
  readonly valid: number;
  readonly received: number;
  readonly voidCount: number;
  readonly voided: number;
  readonly refunded: number;
  readonly net: number;
  /** Of the valid ones, in the order the ways of paying are listed; those without money are left out. */
  readonly byMethod: readonly { readonly method: string; readonly amount: number }[];
}

export function receiptTotals(rows: readonly Row[]): ReceiptTotals {
  const valid = rows.filter((row) => row.status !== 'voided');
  const voids = rows.filter((row) => row.status === 'voided');
  const received = sum(valid, 'total');
  const refunded = sum(valid, 'refunded');
  const byMethod = payMethod.options.flatMap(({ value: method }) => {
    const amount = sum(
      valid.filter((row) => row.data.method === method),
      'total',
    );
    return amount === 0 ? [] : [{ method, amount }];
  });
  return {
    valid: valid.length,
    received,
    voidCount: voids.length,
    voided: sum(voids, 'total'),
    refunded,
    net: received - refunded,
    byMethod,
  };
}

function sum(rows: readonly Row[], name: 'total' | 'refunded'): number {
  return rows.reduce((total, row) => total + Number(row.data[name] ?? 0), 0);
}
