import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, expect, type Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { FaultProxy } from '../../bench/sync/fault-proxy.ts';
import { OfficeProcess } from '../../bench/sync/office-process.ts';
import { seededRandom } from '../../main/engine/demo/random.ts';
import { virtualDisplayArguments } from '../../scripts/lib/display.mjs';
import { ensureElectron, sandboxArguments } from '../../scripts/lib/electron-runtime.mjs';
import { inProject } from '../../scripts/lib/project.mjs';

export interface RunningOffice {
  readonly office: OfficeProcess;
  /** The cable between the desks and the head office. */
  readonly line: FaultProxy;
  close(): Promise<void>;
}

/** The head office as it is installed, on a folder of its own, with a cable that can be pulled. */
export async function startOffice(): Promise<RunningOffice> {
  const data = mkdtempSync(join(tmpdir(), 'qiantai-e2e-office-'));
  const office = await OfficeProcess.start({ data, program: inProject('out', 'head-office', 'main.js') });
  const line = await FaultProxy.start({ port: office.port, random: seededRandom(1) });
  return {
    office,
    line,
    close: async () => {
      await line.close();
      await office.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

export interface Dashboard {
  readonly window: Page;
  close(): Promise<void>;
}

/** The dashboard in a browser window. */
export async function openDashboard({ office }: RunningOffice): Promise<Dashboard> {
  const folder = mkdtempSync(join(tmpdir(), 'qiantai-e2e-browser-'));
  // Electron wants a folder with an app in it.
  copyFileSync(inProject('e2e', 'support', 'page-app.cjs'), join(folder, 'main.cjs'));
  writeFileSync(join(folder, 'package.json'), '{"name":"browser","main":"main.cjs"}');
  const app = await _electron.launch({
    executablePath: (await ensureElectron()).executable,
    args: [...sandboxArguments(), ...virtualDisplayArguments, folder, `http://127.0.0.1:${office.port}/`],
    chromiumSandbox: sandboxArguments().length === 0,
  });
  const window = await app.firstWindow();
  return {
    window,
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const password = '总部的密码一定要够长才行';

/** The first administrator: code of the terminal, name, password, authenticator app. */
export async function setUpDashboard({ window }: Dashboard, { office }: RunningOffice): Promise<void> {
  const code = /首次设置码.*:\s+(\S+)/.exec(office.said)?.[1] ?? '';
  await window.getByLabel('首次设置码').fill(code);
  await window.getByLabel('姓名').fill('李敏');
  await window.getByLabel('密码', { exact: true }).fill(password);
  await window.getByLabel('再输入一次密码').fill(password);
  await window.getByRole('button', { name: '下一步' }).click();
  await expect(window.getByRole('heading', { name: '绑定验证器，保存备用码' })).toBeVisible();
  const secret = (await window.locator('code').first().textContent()) ?? '';
  await window.getByRole('checkbox').check();
  await window.getByRole('button', { name: '下一步' }).click();
  await window.getByLabel('姓名').fill('李敏');
  await window.getByLabel('密码', { exact: true }).fill(password);
  await window.getByLabel('动态码').fill(new TOTP({ secret: secret.trim() }).generate());
  await window.getByRole('button', { name: '登录' }).click();
}
