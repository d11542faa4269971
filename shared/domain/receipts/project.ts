import { formatMoney } from '../../values/money.ts';
import type { Projection, Row } from '../area.ts';
import { moneyRow } from '../drawer/money-row.ts';
import type { ReceiptAreaState, ReceiptState } from './state.ts';

/** The receipt in its list, and every movement of its money. */
export function project(_subject: string, state: ReceiptAreaState): Projection {
  if (state.kind === 'refund-slip') return { rows: [] };
  const { number, payer, unit, refunds } = state;
  return {
    rows: [listed(state), ...moneyRows(state)],
    search: [
      {
        title: number,
        subtitle: [payer, unit, formatMoney(state.total)].filter(Boolean).join(' '),
        ...(unit === undefined ? {} : { unit }),
        names: [payer],
        numbers: [number, ...refunds.map((refund) => refund.number)],
      },
    ],
  };
}

function listed(state: ReceiptState): Row {
  const { number, payer, unit, total, method, lines, refunds, voided, clerk } = state;
  const refunded = refunds.reduce((sum, refund) => sum + refund.amount, 0);
  const items = [...new Set(lines.map((line) => line.item))];
  return {
    kind: 'receipt',
    id: `receipt:${number}`,
    status: voided ? 'voided' : 'issued',
    at: state.at,
    scope: state.drawerPeriod,
    ...(unit === undefined ? {} : { unit }),
    data: {
      number,
      payer,
      total,
      method,
      items,
      refunded,
      clerk,
      ...(unit === undefined ? {} : { unit }),
      ...(voided ? { voidReason: voided.reason } : {}),
    },
  };
}

function moneyRows(state: ReceiptState): Row[] {
  const { number, method, total, unit, voided, clerk } = state;
  const shares = (sign: 1 | -1) => state.lines.map(({ item, amount }) => ({ item, amount: sign * amount }));
  const rows = [
    moneyRow(
      state.drawerPeriod,
      state.at,
      { what: 'receipt', number, method, amount: total, lines: shares(1), clerk },
      unit,
    ),
  ];
  if (voided) {
    const back = { what: 'void', number, method, amount: -total, lines: shares(-1) } as const;
    rows.push(moneyRow(voided.drawerPeriod, voided.at, { ...back, clerk: voided.clerk }, unit));
  }
  for (const refund of state.refunds) {
    const item = state.lines.find((line) => line.id === refund.line)?.item ?? 'other-deposit';
    const amount = -refund.amount;
    const back = { what: 'refund', number: refund.number, method: refund.method, amount } as const;
    rows.push(
      moneyRow(
        refund.drawerPeriod,
        refund.at,
        { ...back, lines: [{ item, amount }], clerk: refund.clerk },
        unit,
      ),
    );
  }
  return rows;
}
