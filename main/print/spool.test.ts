import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { Counter, deskItself } from './counter.ts';
import { Spool } from './spool.ts';

let open: Counter[] = [];
const counter = () => {
  const made = new Counter();
  open.push(made);
  return made;
};
afterEach(async () => {
  await Promise.all(open.map((made) => made.close()));
  open = [];
});

describe('the spool', () => {
  it('prints each wanted copy once, in the order asked for, and archives what it prints', async () => {
    const here = counter();
    const jobs = here.want('存根', '收据', '记账');
    const spool = await here.start();
    await spool.idle();
    expect(here.tray.sheets.map((sheet) => sheet.html)).toEqual(['存根/0', '收据/0', '记账/0']);
    expect(here.kept).toEqual(jobs);
    expect(here.status()).toEqual(['submitted', 'submitted', 'submitted']);
    expect(here.row(jobs[0])?.data.printer).toBe('LQ-730K');
    expect(here.errors).toEqual([]);
  });

  it('takes a job that is asked for while another is being printed', async () => {
    const here = counter();
    here.want('存根');
    let asked = false;
    here.tray.before = () => {
      if (!asked) here.want('记账');
      asked = true;
    };
    const spool = await here.start();
    await spool.idle();
    expect(here.tray.sheets.map((sheet) => sheet.html)).toEqual(['存根/0', '记账/0']);
  });

  it('leaves the jobs of other desks alone', async () => {
    const here = counter();
    here.want('存根');
    const other = await here.start({ desk: { desk: 'B1', rows: here.book.rows, do: neverAsked } });
    await other.idle();
    expect(here.status()).toEqual(['wanted']);
  });

  it('keeps the page in the archive only, where the desk has no printer', async () => {
    const here = counter();
    here.queue = undefined;
    const [job] = here.want('收据');
    await (await here.start()).idle();
    expect(here.tray.sheets).toEqual([]);
    expect(here.row(job)).toMatchObject({ status: 'archived', data: { printer: 'PDF' } });
  });

  it('says that nothing came out when the page cannot be made', async () => {
    const here = counter();
    const [job] = here.want('收据');
    here.tray.before = (step) => {
      if (step === 'pdf') throw new Error('no page');
    };
    await (await here.start()).idle();
    expect(here.row(job)).toMatchObject({ status: 'failed', open: true });
    expect(here.errors).toHaveLength(1);
  });

  it('prints nothing it could not archive', async () => {
    const here = counter();
    here.want('收据');
    const keep = () => Promise.reject(new Error('ENOSPC'));
    await (await here.start({ archive: { keep } })).idle();
    expect(here.tray.sheets).toEqual([]);
    expect(here.status()).toEqual(['failed']);
  });

  it('does not know when the printer does not answer, and asks the clerk', async () => {
    const here = counter();
    const [job] = here.want('收据');
    here.tray.before = (step) => {
      if (step === 'print') throw new Error('cut off');
    };
    await (await here.start()).idle();
    expect(here.row(job)).toMatchObject({ status: 'unknown', open: true });
  });

  it('leaves a job as it stands when the journal cannot be written, and prints nothing', async () => {
    const here = counter();
    here.want('收据');
    here.beforeDo = () => {
      throw new Error('the disk is full');
    };
    const spool = await here.start();
    await spool.idle();
    expect(here.tray.sheets).toEqual([]);
    expect(here.status()).toEqual(['wanted']);
    here.beforeDo = () => undefined;
    spool.changed();
    await spool.idle();
    expect(here.tray.sheets).toHaveLength(1);
  });
});

describe('[PRINT] a desk killed while printing', () => {
  const points = ['before start', 'after start', 'pdf', 'print', 'before end', 'after end'] as const;

  it.each(points)('killed at %s: no sheet is lost and none comes out twice unasked', async (point) => {
    const here = counter();
    here.want('存根', '收据', '记账');
    let alive = true;
    /** The second job meets the kill: from then on nothing of the first spool goes on. */
    let count = 0;
    const killAt = (reached: string) => {
      if (!alive) return new Promise<void>(() => undefined);
      if (reached === point) count += 1;
      if (reached !== point || count !== 2) return undefined;
      alive = false;
      return new Promise<void>(() => undefined);
    };
    here.beforeDo = (command) => killAt(command === 'startPrint' ? 'before start' : 'before end');
    here.afterDo = (command) => killAt(command === 'startPrint' ? 'after start' : 'after end');
    here.tray.before = (step) => killAt(step);
    const killed = new Spool(here.parts(() => undefined));
    await killed.start();
    await waitUntil(() => !alive);

    here.beforeDo = () => undefined;
    here.afterDo = () => undefined;
    here.tray.before = () => undefined;
    await (await here.start()).idle();

    const printed = (copy: string) => here.tray.sheets.filter((sheet) => sheet.html === `${copy}/0`).length;
    expect([printed('存根'), printed('记账')]).toEqual([1, 1]);
    expect(printed('收据')).toBeLessThanOrEqual(1);
    const startIsWritten = point !== 'before start';
    const endIsWritten = point === 'after end';
    const expected = startIsWritten && !endIsWritten ? 'unknown' : 'submitted';
    expect(here.status()).toEqual(['submitted', expected, 'submitted']);
    // Whoever has no paper is told: a job is settled or asks for the clerk.
    if (printed('收据') === 0) expect(here.book.rows({ kind: 'print-job', open: true })).toHaveLength(1);
  });

  it('prints again only when the clerk says so, and marks it', async () => {
    const here = counter();
    const [job] = here.want('收据');
    here.book.when('startPrint', { job }, { operator: deskItself });
    const spool = await here.start();
    await spool.idle();
    expect(here.row(job)).toMatchObject({
      status: 'unknown',
      data: { reason: 'printing.reason.interrupted' },
    });
    expect(here.tray.sheets).toEqual([]);
    here.book.when('settleJob', { job, outcome: 'again' });
    spool.changed();
    await spool.idle();
    expect(here.tray.sheets.map((sheet) => sheet.html)).toEqual(['收据/1']);
  });
});

describe('a submitted job', () => {
  const quick = { watch: { everyMs: 5, forMs: 40 } };

  it('is confirmed when the printer reports paper', async () => {
    const here = counter();
    here.want('收据');
    here.tray.next = { status: 'submitted', systemJob: 'LQ-730K-7' };
    await (await here.start(quick)).idle();
    expect(here.status()).toEqual(['submitted']);
    here.tray.fates = { status: 'confirmed' };
    await waitUntil(() => here.status()[0] === 'confirmed');
  });

  it('asks the clerk when the printer is out of paper, and still takes its word later', async () => {
    const here = counter();
    const [job] = here.want('收据');
    here.tray.next = { status: 'submitted', systemJob: 'LQ-730K-7' };
    here.tray.fates = { status: 'waiting', reason: 'printing.reason.media-empty' };
    await (await here.start(quick)).idle();
    await waitUntil(() => here.status()[0] === 'unknown');
    expect(here.row(job)).toMatchObject({
      open: true,
      data: { reason: 'printing.reason.media-empty' },
    });
    here.tray.fates = { status: 'confirmed' };
    await waitUntil(() => here.status()[0] === 'confirmed');
  });

  it('is taken back from the queue when the clerk has it printed again', async () => {
    const here = counter();
    const [job] = here.want('收据');
    here.tray.next = { status: 'submitted', systemJob: 'LQ-730K-7' };
    const spool = await here.start(quick);
    await spool.idle();
    await waitUntil(() => here.status()[0] === 'unknown');
    here.tray.next = { status: 'submitted' };
    here.book.when('settleJob', { job, outcome: 'again' });
    spool.changed();
    await spool.idle();
    expect(here.tray.cancelled).toEqual(['LQ-730K-7']);
    here.tray.fates = { status: 'confirmed' };
    await sleep(100);
    expect(here.status()).toEqual(['replaced', 'submitted']);
  });
});

const neverAsked = () => Promise.reject(new Error('not this desk’s job'));

async function waitUntil(ask: () => boolean): Promise<void> {
  for (let waited = 0; waited < 5_000; waited += 5) {
    if (ask()) return;
    await sleep(5);
  }
  throw new Error('It did not come to pass');
}
