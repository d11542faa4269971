import { notesFor } from '../../main/engine/demo/set-up-demo.ts';
import type { Row } from '../../shared/domain/area.ts';
import { dayReport } from '../../shared/domain/drawer/day-report.ts';
import { drawerCounted, drawerPeriodClosed, drawerPeriodSummed } from '../../shared/domain/drawer/entries.ts';
import { type MoneyData, moneyRow, periodScope } from '../../shared/domain/drawer/money-row.ts';
import type { HandoverRecord } from '../../shared/domain/handover/state.ts';
import type { Entry } from '../../shared/journal/posting.ts';
import type { Scribe } from './scribe.ts';

/** The cash drawer as the desk knows it, so that every count and every closed period adds up. */
export class Drawer {
  #period = 1;
  #float: number;
  #openedAt: string;
  #money: Row[] = [];
  #cash: number;

  constructor(float: number, openedAt: string) {
    this.#float = float;
    this.#cash = float;
    this.#openedAt = openedAt;
  }

  get cash(): number {
    return this.#cash;
  }

  scope(scribe: Scribe): string {
    return periodScope(scribe.desk, this.#period);
  }

  take(scribe: Scribe, money: MoneyData): void {
    this.#money.push(moneyRow(this.scope(scribe), scribe.at, money));
    if (money.method === 'cash') this.#cash += money.amount;
  }

  /** Counted to the fen. */
  count(scribe: Scribe): Entry {
    const counted = this.#cash;
    const denominations = notesFor(counted);
    const result = { period: this.#period, denominations, counted, expected: counted, difference: 0 };
    return drawerCounted.make(`drawer:${scribe.desk}`, result);
  }

  /** Ends the period: its entries, and what the handover log says of it. */
  close(scribe: Scribe): {
    readonly entries: readonly Entry[];
    readonly record: NonNullable<HandoverRecord['cash']>;
    readonly report: string;
  } {
    const { desk } = scribe;
    const counted = this.#cash;
    const result = { period: this.#period, counted, expected: counted, difference: 0 };
    const report = `drawer-period:${this.scope(scribe)}`;
    const float = this.#float;
    const entries = [
      drawerPeriodClosed.make(`drawer:${desk}`, { ...result, nextFloat: counted }),
      drawerPeriodSummed.make(report, {
        ...result,
        desk,
        float,
        openedAt: this.#openedAt,
        report: dayReport(this.#money),
      }),
    ];
    const sum = (...what: string[]) => {
      const papers = this.#money.filter(
        ({ data }) => data.method === 'cash' && what.includes(String(data.what)),
      );
      return {
        count: papers.length,
        amount: papers.reduce((total, row) => total + Number(row.data.amount), 0),
      };
    };
    const record = {
      ...result,
      float,
      received: sum('receipt'),
      paidBack: sum('void', 'refund'),
      handedIn: sum('hand-in'),
      denominations: notesFor(counted),
    };
    this.#period += 1;
    this.#float = counted;
    this.#money = [];
    this.#openedAt = scribe.at;
    return { entries, record, report };
  }
}
