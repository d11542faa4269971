import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from './support/app.ts';
import { openNewSite } from './support/new-site.ts';
import { ask } from './support/steps.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
});
test.afterAll(() => desk.close());

/** What a page would find if somebody brought a script of their own into it. */
function callBridge(name: unknown, input: unknown): Promise<string> {
  return desk.window.evaluate(
    async ([name, input]) => {
      const bridge = (globalThis as unknown as { desk: { call(n: unknown, i: unknown): Promise<unknown> } })
        .desk;
      return bridge.call(name, input).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    },
    [name, input],
  );
}

test('the window has no Node, and of Electron only the one bridge', async () => {
  const found = await desk.window.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys((globalThis as unknown as { desk: object }).desk),
    origin: location.origin,
  }));
  expect(found).toEqual({ node: [], bridge: ['call', 'onEvent'], origin: 'app://desk' });
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
});

test('the content policy lets no foreign script, style, picture or connection in', async () => {
  const policy = await desk.window.evaluate(async () => {
    const answer = await fetch('app://desk/');
    return answer.headers.get('content-security-policy') ?? '';
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toContain('unsafe');
  const tried = await desk.window.evaluate(async () => {
    const scripts = globalThis as unknown as { broughtIn?: true };
    const script = document.createElement('script');
    script.textContent = 'globalThis.broughtIn = true';
    document.head.append(script);
    const connected = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    return { ran: scripts.broughtIn === true, connected };
  });
  expect(tried).toEqual({ ran: false, connected: false });
});

test('a page cannot read files beside the program', async () => {
  for (const path of ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2f..%2fpackage.json']) {
    const status = await desk.window.evaluate(
      (path) => fetch(`app://desk${path}`).then((answer) => answer.status),
      path,
    );
    expect([403, 404]).toContain(status);
  }
});

test('the bridge refuses what it does not know, and everything before sign-on', async () => {
  expect(await callBridge('readFile', { path: '/etc/passwd' })).toContain('bridge.unknown-call');
  expect(await callBridge('__proto__', {})).toContain('bridge.unknown-call');
  expect(await callBridge(['status'], {})).toContain('bridge.unknown-call');
  for (const name of ['rows', 'search', 'log', 'draftKey', 'backup', 'exportRows', 'preview']) {
    expect(await callBridge(name, {})).toContain('desk.sign-on-first');
  }
});

test('given a signed-on leader, then bad input is refused by name, and after F9 everything again', async () => {
  await openNewSite(desk.window);
  expect(await callBridge('rows', { kind: 'household', sql: '1=1' })).toContain('bridge.bad-input');
  expect(await callBridge('rows', { kind: 'household', size: 1e9 })).toContain('bridge.bad-input');
  expect((await ask(desk.window, 'rows', { kind: 'staff' })).total).toBe(1);

  await desk.window.keyboard.press('F9');
  await expect(desk.window.getByRole('heading', { name: '签到' })).toBeVisible();
  expect(await callBridge('rows', { kind: 'staff' })).toContain('desk.sign-on-first');
});

// Last: after a navigation that was refused the test driver waits for it for ever.
test('no page opens a window or leads away from the desk', async () => {
  const opened = await desk.window.evaluate(() => window.open('https://example.com/') === null);
  expect(opened).toBe(true);
  await desk.window.evaluate(() => {
    location.href = 'https://example.com/';
  });
  await desk.window.evaluate(() => {
    location.href = 'file:///etc/passwd';
  });
  await desk.window.waitForTimeout(500);
  expect(desk.window.url()).toBe('app://desk/');
  expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
