import type { Context, Row } from '../area.ts';
import { moneyOf, periodScope } from './money-row.ts';
import type { DrawerState } from './state.ts';

/** The desk's drawer, or undefined before it was opened the first time. */
export function drawerOf(context: Pick<Context, 'desk' | 'state'>): DrawerState | undefined {
  return context.state<DrawerState>(`drawer:${context.desk}`);
}

/** Under which drawer period money is counted now (`A1#3`), or undefined while the drawer was never opened. */
export function openPeriod(context: Pick<Context, 'desk' | 'state'>): string | undefined {
  const drawer = drawerOf(context);
  return drawer && periodScope(drawer.desk, drawer.period);
}

/** All that came in and went out in the current period, every way of paying. */
export function moneyOfPeriod(context: Pick<Context, 'desk' | 'state' | 'rows'>): readonly Row[] {
  const scope = openPeriod(context);
  return scope === undefined ? [] : context.rows({ kind: 'money', scope });
}

/**
 * Cash that must lie in the drawer, in fen: float + cash received - cash paid back - cash handed in.
 * 0 while the drawer was never opened. Not to be shown before the cash was counted: the count is blind.
 */
export function expectedCash(context: Pick<Context, 'desk' | 'state' | 'rows'>): number {
  const cash = moneyOfPeriod(context)
    .map(moneyOf)
    .filter((money) => money.method === 'cash')
    .reduce((sum, money) => sum + money.amount, 0);
  return (drawerOf(context)?.float ?? 0) + cash;
}
