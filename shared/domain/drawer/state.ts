import type { DayReport } from './day-report.ts';
import type { DenominationCounts } from './entries.ts';

/** A count of the cash: what was there, what should have been there. */
export interface CashCount {
  readonly denominations: DenominationCounts;
  readonly counted: number;
  readonly expected: number;
  readonly difference: number;
  readonly at: string;
  readonly clerk: string;
}

/** The desk's cash drawer in its current period. Amounts in fen. */
export interface DrawerState {
  readonly kind: 'drawer';
  readonly desk: string;
  /** 1, 2, 3 ...: goes up with each closed period. */
  readonly period: number;
  /** Cash the period began with. */
  readonly float: number;
  /** When the period began. */
  readonly openedAt: string;
  readonly lastCount?: CashCount;
}

/** Cash handed in to the company 交款. */
export interface HandInState {
  readonly kind: 'hand-in';
  readonly number: string;
  readonly amount: number;
  readonly to: string;
  readonly remark?: string | undefined;
  readonly drawerPeriod: string;
  readonly at: string;
  readonly clerk: string;
}

/** A closed drawer period with its takings. */
export interface DrawerPeriodState {
  readonly kind: 'drawer-period';
  readonly desk: string;
  readonly period: number;
  readonly float: number;
  readonly openedAt: string;
  readonly closedAt: string;
  readonly clerk: string;
  readonly approver: string;
  readonly counted: number;
  readonly expected: number;
  readonly difference: number;
  readonly reason?: string | undefined;
  readonly report: DayReport;
}

export type DrawerAreaState = DrawerState | HandInState | DrawerPeriodState;
