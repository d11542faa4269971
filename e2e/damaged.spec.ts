import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchDesk, screenshot } from './support/app.ts';
import { chooseNext } from './support/dialogs.ts';
import { leader, openNewSite, passphrase, unlock } from './support/new-site.ts';
import { ask, carryOut, signOn } from './support/steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'qiantai-damaged-'));
const data = join(folder, 'desk');
const backups = join(folder, 'usb-disk');
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));
test.describe.configure({ mode: 'serial' });

/** Overwrites `length` bytes of the book, as a failing disk does. */
function overwrite(at: (size: number) => number, length: number): void {
  const path = join(data, 'journal.db');
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, at(statSync(path).size));
  closeSync(file);
}

async function units(window: Page): Promise<readonly string[]> {
  return (await ask(window, 'rows', { kind: 'household', order: 'unit' })).rows.map((row) => row.id);
}

/** What the clerk sees and may do in a damaged book; then takes it from the backup. */
async function readOnlyThenRestored(shown: readonly string[]): Promise<void> {
  const { window, close } = await launchDesk({ data });
  await unlock(window);
  await expect(window.getByRole('heading', { name: '台帐有一处损坏' })).toBeVisible();
  await expect(window.getByRole('heading', { name: '哪里损坏' })).toBeVisible();
  await window.getByRole('button', { name: '只看，不登记' }).click();
  await signOn(window, leader);
  expect(await units(window)).toEqual(shown);
  const refused = await ask(window, 'do', {
    command: 'registerHousehold',
    input: { unit: '3-2-1203', use: 'home', persons: [], vehicles: [], pets: [] },
  });
  expect(refused.ok).toBe(false);
  expect(JSON.stringify(refused.refusals)).toContain('desk.read-only');
  expect(await ask(window, 'rebuild', {})).toEqual({ ok: false, code: 'views.no-book' });
  await window.keyboard.press('F9');
  await close();

  const again = await launchDesk({ data });
  await unlock(again.window);
  await expect(again.window.getByRole('heading', { name: '台帐有一处损坏' })).toBeVisible();
  await chooseNext(again.app, join(backups, readdirSync(backups)[0] ?? ''));
  await again.window.getByRole('button', { name: '从备份恢复' }).click();
  await again.window.getByLabel('这份备份的口令或恢复钥匙').fill(passphrase);
  await again.window.getByRole('button', { name: '从备份恢复' }).click();
  await signOn(again.window, leader);
  expect(await units(again.window)).toEqual(['3-2-1201', '3-2-1202']);
  await carryOut(again.window, 'registerHousehold', { unit: '3-2-1204', use: 'home', persons: [] });
  expect(await ask(again.window, 'verify', {})).toMatchObject({ ok: true });
  await again.close();
}

test('given a site with a backup', async () => {
  mkdirSync(backups);
  const { window, app, close } = await launchDesk({ data });
  await openNewSite(window);
  for (const unit of ['3-2-1201', '3-2-1202']) {
    await carryOut(window, 'registerHousehold', {
      unit,
      use: 'home',
      persons: [{ id: 'a', name: '陈建国', relation: 'owner' }],
    });
  }
  await chooseNext(app, backups);
  const backup = await ask(window, 'backup', {});
  expect(backup.path).toContain(backups);
  await close();
});

test('when the header of the book is overwritten, then what is whole is shown read-only and the backup brings it back', async () => {
  overwrite(() => 0, 512);
  await readOnlyThenRestored(['3-2-1201', '3-2-1202']);
});

test('when pages in its middle are overwritten, then the same', async () => {
  overwrite((size) => Math.floor(size / 8192) * 4096, 8 * 4096);
  await readOnlyThenRestored(['3-2-1201', '3-2-1202', '3-2-1204']);
});

test('when the key file cannot be read, then no new desk is offered over it, only the backup', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qiantai-keyfile-'));
  writeFileSync(join(folder, 'desk.json'), '{"format":1');
  const { window, close } = await launchDesk({ data: folder });
  await expect(window.getByText('密钥文件 desk.json 读不出来', { exact: false })).toBeVisible();
  await expect(window.getByRole('button', { name: '只看，不登记' })).toHaveCount(0);
  await expect(window.getByText('演示小区')).toHaveCount(0);
  await screenshot(window, 'damaged-key-file');
  await close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
