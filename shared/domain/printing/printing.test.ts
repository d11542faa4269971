import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Area, type Decision, defineEntry } from '../area.ts';
import { type Scenario, scenario } from '../scenario.ts';
import { area } from './area.ts';
import { requestPrint } from './request-print.ts';
import type { JobState } from './state.ts';

const R = 'receipt:R-A1-20261121-003';
const issued = defineEntry('paper.issued', 1, z.object({}));
/** Stands for any area whose subjects are printed. */
const paper: Area<object> = {
  name: 'paper',
  subjects: ['receipt'],
  commands: [],
  entries: [issued],
  foldVersion: 1,
  fold: () => ({}),
  project: () => ({ rows: [] }),
  describe: () => ({ key: '' }),
  present: () => ({}),
  texts: { zh: {}, en: {} },
};

function filed(): Scenario {
  const desk = scenario([area, paper]);
  desk.given(issued.make(R, {}));
  return desk;
}

function withJobs(copies: readonly string[] = ['存根', '收据']): { desk: Scenario; jobs: string[] } {
  const desk = filed();
  let id = 0;
  const context = { newId: () => `p${++id}`, operator: desk.operator };
  const entries = requestPrint('receipt', R, copies, context);
  desk.given(...entries);
  return { desk, jobs: entries.map((entry) => entry.subject) };
}

const codes = (decision: Decision) =>
  'refusals' in decision ? decision.refusals.map((refusal) => refusal.code) : [];
const asDesk = { operator: { id: '', name: '', role: 'clerk' as const } };
const start = (desk: Scenario, job: string) => desk.when('startPrint', { job }, asDesk);
const end = (desk: Scenario, job: string, status: string) =>
  desk.when('endPrint', { job, status, printer: 'LQ-730K' }, asDesk);

describe('a document that is printed', () => {
  it('becomes one job for each copy, in the posting of the act', () => {
    const { desk } = withJobs();
    const rows = desk.rows({ kind: 'print-job', scope: R });
    expect(rows.map((row) => [row.data.copy, row.status, row.open])).toEqual([
      ['存根', 'wanted', false],
      ['收据', 'wanted', false],
    ]);
    expect(rows[0]?.data).toMatchObject({
      reprint: 0,
      firstBy: 'wanglin',
      requestedBy: 'wanglin',
      desk: 'A1',
    });
  });

  it('is started once: a second start is refused, so nothing comes out twice', () => {
    const { desk, jobs } = withJobs(['']);
    const job = String(jobs[0]);
    expect(codes(start(desk, job))).toEqual([]);
    expect(codes(start(desk, job))).toEqual(['printing.not-waiting']);
    end(desk, job, 'submitted');
    expect(codes(start(desk, job))).toEqual(['printing.not-waiting']);
  });

  it('is not started by another desk', () => {
    const { desk, jobs } = withJobs(['']);
    const decision = desk.when('startPrint', { job: jobs[0] }, { ...asDesk, desk: 'B1' });
    expect(codes(decision)).toEqual(['printing.other-desk']);
  });

  it('is first submitted and later confirmed, never the other way', () => {
    const { desk, jobs } = withJobs(['']);
    const job = String(jobs[0]);
    expect(codes(end(desk, job, 'submitted'))).toEqual(['printing.not-started']);
    start(desk, job);
    end(desk, job, 'submitted');
    end(desk, job, 'confirmed');
    expect(desk.state<JobState>(job)?.status).toBe('confirmed');
    expect(codes(end(desk, job, 'submitted'))).toEqual(['printing.not-started']);
  });
});

describe('a job nobody is sure of', () => {
  function unsure(status = 'unknown') {
    const { desk, jobs } = withJobs(['收据']);
    const job = String(jobs[0]);
    start(desk, job);
    end(desk, job, status);
    return { desk, job };
  }

  it.each(['unknown', 'failed'])('that is %s is open until a clerk settles it', (status) => {
    const { desk, job } = unsure(status);
    expect(desk.rows({ kind: 'print-job', open: true }).map((row) => row.id)).toEqual([job]);
    desk.when('settleJob', { job, outcome: 'dropped' });
    expect(desk.rows({ kind: 'print-job', open: true })).toEqual([]);
  });

  it('counts as printed when the clerk found the paper', () => {
    const { desk, job } = unsure();
    desk.when('settleJob', { job, outcome: 'printed' });
    expect(desk.state<JobState>(job)).toMatchObject({ status: 'confirmed', settledBy: 'wanglin' });
    expect(codes(desk.when('settleJob', { job, outcome: 'again' }))).toEqual(['printing.settled-already']);
  });

  it('is printed again as a new job marked 补打, because a first paper may be about', () => {
    const { desk, job } = unsure();
    desk.when('settleJob', { job, outcome: 'again' });
    expect(desk.state<JobState>(job)?.status).toBe('replaced');
    const [again] = desk.rows({ kind: 'print-job', status: 'wanted' });
    expect(again?.data).toMatchObject({ copy: '收据', reprint: 1 });
  });

  it('that failed is printed again without a mark: no paper came out', () => {
    const { desk, job } = unsure('failed');
    expect(codes(desk.when('settleJob', { job, outcome: 'printed' }))).toEqual(['printing.nothing-came-out']);
    desk.when('settleJob', { job, outcome: 'again' });
    expect(desk.rows({ kind: 'print-job', status: 'wanted' })[0]?.data.reprint).toBe(0);
  });
});

describe('a reprint', () => {
  it('[RCPT] carries its count and the clerk who printed first', () => {
    const { desk } = withJobs();
    desk.operator = { id: 'zhaomin', name: '赵敏', role: 'clerk' };
    desk.when('reprintDocument', { document: 'receipt', subject: R, copies: ['收据'] });
    const second = desk.when('reprintDocument', { document: 'receipt', subject: R, copies: ['收据'] });
    expect(second).toMatchObject({ answer: { reprint: 2 } });
    const marked = desk.rows({ kind: 'print-job' }).filter((row) => row.data.reprint !== 0);
    expect(marked.map((row) => row.data)).toMatchObject([
      { reprint: 1, firstBy: 'wanglin', requestedBy: 'zhaomin' },
      { reprint: 2, firstBy: 'wanglin', requestedBy: 'zhaomin' },
    ]);
  });

  it('prints all the copies there were when none is named', () => {
    const { desk } = withJobs();
    desk.when('reprintDocument', { document: 'receipt', subject: R });
    const again = desk.rows({ kind: 'print-job' }).filter((row) => row.data.reprint === 1);
    expect(again.map((row) => row.data.copy)).toEqual(['存根', '收据']);
  });

  it('is a first print when the document was never on paper', () => {
    const desk = filed();
    desk.when('reprintDocument', { document: 'receipt', subject: R });
    expect(desk.rows({ kind: 'print-job' })[0]?.data).toMatchObject({ copy: '', reprint: 0 });
  });

  it('is refused for a document that does not exist', () => {
    const decision = filed().when('reprintDocument', { document: 'receipt', subject: 'receipt:none' });
    expect(codes(decision)).toEqual(['printing.no-document']);
  });
});
