import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { virtualDisplayArguments } from '../../scripts/lib/display.mjs';
import { ensureElectron, sandboxArguments } from '../../scripts/lib/electron-runtime.mjs';
import { inProject, root } from '../../scripts/lib/project.mjs';
import { killTree } from './process-tree.ts';

export interface LaunchOptions {
  /** Data folder to open; without it a new one that close() deletes. */
  readonly data?: string;
  /** The app's own arguments, such as `--demo`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Start the packaged app of `npm run package -- --test` instead of the built one in out/. */
  readonly packaged?: boolean;
}

export interface Desk {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly data: string;
  /** What the app wrote to stdout and stderr so far. */
  output(): string;
  /** Closes the app in its orderly way. */
  close(): Promise<void>;
  /** SIGKILL to every process of the app at once, as a power cut would end it. Keeps the data folder. */
  killHard(): Promise<void>;
}

/** Starts the real desk on its own data folder and waits for its window, 1366x768 inside. */
export async function launchDesk(options: LaunchOptions = {}): Promise<Desk> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'qiantai-e2e-'));
  const app = await _electron.launch({
    executablePath: options.packaged
      ? inProject('dist', 'test', 'linux-unpacked', 'qiantai')
      : (await ensureElectron()).executable,
    args: [
      ...sandboxArguments(),
      // Looking for a graphics card that is not there costs three seconds a start.
      ...virtualDisplayArguments,
      ...(options.packaged ? [] : [root]),
      '--data',
      data,
      ...(options.args ?? []),
    ],
    // Playwright would switch Chromium's sandbox off; the app runs with it wherever that is possible.
    chromiumSandbox: sandboxArguments().length === 0,
    cwd: root,
    env: { ...definedEnv(), TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', ...options.env },
  });
  const text: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => text.push(chunk));
  }
  const window = await app.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  // The window is there before main has read its program; what Playwright asks main meanwhile can get lost.
  await window.evaluate(() => {
    const { desk } = globalThis as unknown as { desk: { call(name: string, input: unknown): unknown } };
    return desk.call('status', {});
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  return {
    app,
    window,
    data,
    output: () => text.join(''),
    close: async () => {
      await app.close();
      if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    },
    killHard: async () => {
      const closed = app.waitForEvent('close');
      killTree(app.process().pid);
      await closed;
    },
  };
}

/** A picture of the window for people to look at, in test-results/screens. */
export async function screenshot(window: Page, name: string): Promise<string> {
  const path = inProject('test-results', 'screens', `${name}.png`);
  await window.screenshot({ path });
  return path;
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
