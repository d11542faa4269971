import type { Projection } from '../area.ts';
import { moneyRow, periodScope } from './money-row.ts';
import type { DrawerAreaState, DrawerPeriodState, HandInState } from './state.ts';

/** Lines in the lists `drawer`, `drawer-period`, `hand-in` and `money`. */
export function project(subject: string, state: DrawerAreaState): Projection {
  if (state.kind === 'hand-in') return handIn(subject, state);
  if (state.kind === 'drawer-period') return closedPeriod(subject, state);
  const { desk, period, float, lastCount } = state;
  const data = { desk, period, float, ...(lastCount ? { countedAt: lastCount.at } : {}) };
  const scope = periodScope(desk, period);
  return { rows: [{ kind: 'drawer', id: subject, status: 'open', at: state.openedAt, scope, data }] };
}

function handIn(subject: string, state: HandInState): Projection {
  const { number, amount, to, drawerPeriod: scope, at } = state;
  const money = {
    what: 'hand-in',
    number,
    method: 'cash',
    amount: -amount,
    lines: [],
    clerk: state.clerk,
  } as const;
  return {
    rows: [
      { kind: 'hand-in', id: subject, scope, at, data: { number, amount, to, clerk: state.clerk } },
      moneyRow(scope, at, money),
    ],
    search: [{ title: number, subtitle: to, numbers: [number] }],
  };
}

function closedPeriod(subject: string, state: DrawerPeriodState): Projection {
  const { desk, period, float, counted, expected, difference, report, clerk } = state;
  const { total, handedIn } = report;
  const data = { desk, period, float, counted, expected, difference, net: total.net, handedIn, clerk };
  const status = difference === 0 ? 'even' : 'difference';
  const scope = periodScope(desk, period);
  return { rows: [{ kind: 'drawer-period', id: subject, status, scope, at: state.closedAt, data }] };
}
