import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunCups, startCups, type TestCups } from '../../scripts/test-support/cups.ts';
import { Cups } from './cups.ts';
import type { Fate } from './printer.ts';

describe.skipIf(!canRunCups())('[PRINT] a real print system', () => {
  let server: TestCups;
  let cups: Cups;
  beforeAll(async () => {
    server = await startCups({ receipt: true });
    cups = new Cups({ ...process.env, ...server.env });
  });
  afterAll(() => server?.close());

  const job = { title: '收据 R-A1-20261121-003', paper: '80', html: '', pdf: onePagePdf(227, 567) } as const;

  it('takes a page, and a printer that reports paper confirms it', async () => {
    const sent = await cups.print('REC80', job);
    expect(sent).toEqual({ status: 'submitted', systemJob: expect.stringMatching(/^REC80-\d+$/) });
    await server.receipt?.printed(1);
    expect(await settled(cups, String(sent.systemJob))).toEqual({ status: 'confirmed' });
  });

  it('does not confirm a page that only went into a file', async () => {
    const sent = await cups.print('PDF', { ...job, paper: 'A4' });
    await server.pdf.printed(1);
    expect(await settled(cups, String(sent.systemJob))).toEqual({ status: 'submitted' });
  });

  it('says at once that a queue is not there', async () => {
    const sent = await cups.print('GONE', job);
    expect(sent).toEqual({ status: 'failed', reason: 'printing.reason.printer-gone' });
  });

  it('knows nothing more of a job it does not keep', async () => {
    expect(await cups.fate('PDF-99999')).toEqual({ status: 'submitted' });
  });
});

it('a machine without a print system is told apart from one with', async () => {
  expect(await new Cups({ ...process.env, CUPS_SERVER: 'localhost:9' }).isThere()).toBe(false);
});

async function settled(cups: Cups, systemJob: string): Promise<Fate> {
  for (let tries = 0; tries < 100; tries += 1) {
    const fate = await cups.fate(systemJob);
    if (fate.status !== 'waiting') return fate;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The job never ended');
}

/** The smallest page a PDF filter takes: empty, of this size in points. */
function onePagePdf(width: number, height: number): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox [0 0 ${width} ${height}]/Resources<<>>>>`,
  ];
  let text = '%PDF-1.4\n';
  const places: number[] = [];
  objects.forEach((object, index) => {
    places.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  });
  const table = text.length;
  const lines = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 4\n0000000000 65535 f \n${lines.join('')}`;
  return Buffer.from(`${text}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
}
