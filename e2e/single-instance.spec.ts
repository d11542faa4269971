import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { virtualDisplayArguments } from '../scripts/lib/display.mjs';
import { ensureElectron, sandboxArguments } from '../scripts/lib/electron-runtime.mjs';
import { root } from '../scripts/lib/project.mjs';
import { launchDesk } from './support/app.ts';

test('given an open desk, when it is started again, then the first window comes forward and the second start ends', async () => {
  const data = mkdtempSync(join(tmpdir(), 'qiantai-single-'));
  const desk = await launchDesk({ data });
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const asked = desk.app.evaluate(({ app }) =>
    new Promise((resolve) => app.once('second-instance', resolve)).then(() => true),
  );

  const { executable } = await ensureElectron();
  const args = [...sandboxArguments(), ...virtualDisplayArguments, root, '--data', data];
  const second = spawn(executable, args, { stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));

  expect(code).toBe(0);
  expect(await asked).toBe(true);
  const windows = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
  );
  expect(windows).toEqual([false]);
  await desk.close();
  rmSync(data, { recursive: true, force: true });
});
