import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunCups, startCups, type TestCups } from './cups.ts';

const exec = promisify(execFile);

describe.skipIf(!canRunCups())('[PRINT] the tests’ own print server', () => {
  let cups: TestCups;
  beforeAll(async () => {
    cups = await startCups({ receipt: true });
  });
  afterAll(() => cups?.close());

  const lp = (queue: string, ...options: string[]) =>
    exec('lp', ['-d', queue, '-t', '钥匙领用条', ...options, '/usr/share/cups/data/default-testpage.pdf'], {
      env: { ...process.env, ...cups.env },
    });

  it('given two jobs of one title, when both are printed, then each leaves a PDF of its own', async () => {
    await lp(cups.pdf.name);
    await lp(cups.pdf.name);
    const files = await cups.pdf.printed(2);
    expect(files).toHaveLength(2);
    for (const file of files) expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('given an 80 mm receipt printer, when a job is sent, then the sheet that comes out is 80 x 200 mm', async () => {
    const receipt = cups.receipt;
    if (receipt === undefined) throw new Error('the receipt queue was asked for');
    await lp(receipt.name, '-o', 'fit-to-page');
    const [file = ''] = await receipt.printed(1);
    const { stdout } = await exec('pdfinfo', [file]);
    expect(stdout).toMatch(/Page size: +226\.\d+ x 566\.\d+ pts/);
  });
});
