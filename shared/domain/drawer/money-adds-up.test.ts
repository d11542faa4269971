import fc from 'fast-check';
import { expect, it } from 'vitest';
import { counter, zhaoMin } from '../receipts/counter-scenario.ts';
import type { Scenario } from '../scenario.ts';
import { dayReport } from './day-report.ts';
import { expectedCash } from './expected-cash.ts';
import { type PayMethod, payMethod } from './money-row.ts';
import type { DrawerPeriodState, DrawerState } from './state.ts';

const methods = payMethod.options.map((method) => method.value);
const method = fc.constantFrom(...methods);
const fen = fc.integer({ min: 1, max: 300_000 });
const which = fc.nat({ max: 9 });
const line = fc.record({ item: fc.constantFrom('management', 'water', 'renovation-deposit'), amount: fen });

const act = fc.oneof(
  fc.record({
    act: fc.constant('issue' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    method,
  }),
  fc.record({ act: fc.constant('void' as const), which, override: fc.boolean() }),
  fc.record({ act: fc.constant('refund' as const), which, line: fc.nat({ max: 4 }), amount: fen, method }),
  fc.record({ act: fc.constant('hand-in' as const), amount: fen }),
  fc.record({ act: fc.constant('close' as const), notes: fc.nat({ max: 50 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

/** Plain sums kept beside the desk, from the acts it did not refuse. */
interface Ledger {
  cash: number;
  readonly receipts: { number: string; total: number; method: PayMethod }[];
}

function carryOut(desk: Scenario, ledger: Ledger, step: Act): void {
  const approver = zhaoMin;
  const reason = '测试';
  const done = (command: string, input: unknown, acknowledged: string[] = []) => {
    const decision = desk.when(command, input, { approver, acknowledged: new Set(acknowledged) });
    return 'refusals' in decision ? undefined : (decision.answer ?? {});
  };
  const receipt = 'which' in step ? ledger.receipts[step.which] : undefined;
  if (step.act === 'issue') {
    const answer = done('issueReceipt', { payer: '陈建国', lines: step.lines, method: step.method });
    const total = step.lines.reduce((sum, { amount }) => sum + amount, 0);
    ledger.receipts.push({ number: String(answer?.number), total, method: step.method });
    if (step.method === 'cash') ledger.cash += total;
  } else if (step.act === 'hand-in') {
    if (done('handInCash', { amount: step.amount, to: '财务部' })) ledger.cash -= step.amount;
  } else if (step.act === 'close') {
    const count = done('countCash', { denominations: { '10000': step.notes } });
    expect(count).toMatchObject({ expected: ledger.cash });
    if (done('closeDrawerPeriod', { reason })) ledger.cash = step.notes * 10000;
  } else if (receipt && step.act === 'void') {
    const { number } = receipt;
    const acknowledged = step.override ? ['drawer.cash-short'] : [];
    if (done('voidReceipt', { number, reason }, acknowledged) && receipt.method === 'cash') {
      ledger.cash -= receipt.total;
    }
  } else if (receipt && step.act === 'refund') {
    const { amount, method } = step;
    const input = { number: receipt.number, line: String(step.line + 1), amount, method, reason };
    if (done('refundDeposit', input) && method === 'cash') ledger.cash -= amount;
  }
}

const net = (lines: readonly { net: number }[]) => lines.reduce((sum, { net }) => sum + net, 0);

it('money adds up, whatever is done in whatever order [RCPT] [DAY]', () => {
  const check = (float: number, steps: readonly Act[]) => {
    const desk = counter(float);
    const ledger: Ledger = { cash: float, receipts: [] };
    for (const step of steps) {
      carryOut(desk, ledger, step);
      expect(expectedCash({ desk: 'A1', state: desk.state, rows: desk.rows })).toBe(ledger.cash);
    }

    const periods = desk.state<DrawerState>('drawer:A1')?.period ?? 0;
    for (let period = 1; period <= periods; period += 1) {
      const rows = desk.rows({ kind: 'money', scope: `A1#${period}` });
      const report = dayReport(rows);
      const { received, voided, refunded, net: total } = report.total;
      expect(received + voided + refunded).toBe(total);
      expect(net(report.byMethod)).toBe(total);
      expect(net(report.byItem)).toBe(total);
      if (period === periods) continue;
      const closed = desk.state<DrawerPeriodState>(`drawer-period:A1#${period}`);
      const cash = closed?.report.byMethod.find((line) => line.key === 'cash')?.net ?? 0;
      expect(closed?.report).toEqual(report);
      expect(closed?.expected).toBe((closed?.float ?? 0) + cash - report.handedIn);
      expect(closed?.difference).toBe((closed?.counted ?? 0) - (closed?.expected ?? 0));
    }
    for (const row of desk.rows({ kind: 'receipt' })) {
      expect(Number(row.data.refunded)).toBeLessThanOrEqual(Number(row.data.total));
      if (row.status === 'voided') expect(row.data.refunded).toBe(0);
    }
  };
  const run = fc.property(fc.nat({ max: 100_000 }), fc.array(act, { maxLength: 40 }), check);
  fc.assert(run, { numRuns: 150 });
});
