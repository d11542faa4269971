import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchDesk } from './support/app.ts';
import { leader, openNewSite, unlock } from './support/new-site.ts';
import { ask, carryOut, signOn } from './support/steps.ts';

const data = mkdtempSync(join(tmpdir(), 'qiantai-crash-'));
test.afterAll(() => rmSync(data, { recursive: true, force: true, maxRetries: 5 }));
test.describe.configure({ mode: 'serial' });

const payer = '林秀英';

async function typeReceipt(window: Page): Promise<void> {
  await window.keyboard.press('F4');
  await expect(window.getByRole('heading', { name: '收据', level: 1 })).toBeVisible();
  await window.getByLabel('交款人').fill(payer);
  const item = window.getByRole('combobox', { name: '项目 1' });
  await item.focus();
  await window.keyboard.type('物业');
  await window.keyboard.press('Enter');
  await window.getByLabel('金额 1').fill('246.80');
}

async function receipts(window: Page): Promise<readonly string[]> {
  const { rows } = await ask(window, 'rows', { kind: 'receipt', order: 'oldest' });
  return rows.map((row) => String(row.data.number));
}

test('given a form half filled in, when the power fails, then the draft is offered again and filled', async () => {
  const before = await launchDesk({ data });
  await openNewSite(before.window);
  await carryOut(before.window, 'openDrawer', { float: 50_000 });
  await typeReceipt(before.window);
  await expect(before.window.getByText(/草稿已存/)).toBeVisible();
  await before.killHard();

  const { window, close } = await launchDesk({ data });
  await unlock(window);
  await signOn(window, leader);
  await window.keyboard.press('F4');
  await expect(window.getByText(`上次未完成的收据：${payer}`)).toBeVisible();
  await window.getByRole('button', { name: '继续' }).click();
  await expect(window.getByLabel('交款人')).toHaveValue(payer);
  await expect(window.getByLabel('金额 1')).toHaveValue('246.80');
  await expect(window.getByText('￥246.80')).toBeVisible();

  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('已登记')).toBeVisible();
  expect(await receipts(window)).toHaveLength(1);
  await window.keyboard.press('F4');
  await expect(window.getByRole('heading', { name: '收据', level: 1 })).toBeVisible();
  await expect(window.getByText(/上次未完成的收据/)).toHaveCount(0);
  await close();
});

test('given Ctrl+Enter pressed, when the power fails at that moment, then there is one receipt at most, and filing the draft again makes one exactly', async () => {
  const before = await launchDesk({ data });
  await unlock(before.window);
  await signOn(before.window, leader);
  const filed = await receipts(before.window);
  await typeReceipt(before.window);
  await expect(before.window.getByText(/草稿已存/)).toBeVisible();
  // Not awaited: the key is on its way while the power goes.
  const pressed = before.window.keyboard.press('Control+Enter').catch(() => undefined);
  await before.killHard();
  await pressed;

  const { window, close } = await launchDesk({ data });
  await unlock(window);
  await signOn(window, leader);
  const found = await receipts(window);
  expect(found.length - filed.length).toBeLessThanOrEqual(1);
  expect(new Set(found).size).toBe(found.length);
  const verified = await ask(window, 'verify', {});
  expect(verified).toMatchObject({ ok: true, viewsDiffer: [] });

  await window.keyboard.press('F4');
  await expect(window.getByRole('heading', { name: '收据', level: 1 })).toBeVisible();
  await window.waitForTimeout(500);
  const offered = window.getByRole('button', { name: '继续' });
  if ((await offered.count()) > 0) {
    await offered.click();
    await window.keyboard.press('Control+Enter');
    await expect(window.getByText('已登记')).toBeVisible();
  }
  expect(await receipts(window)).toHaveLength(filed.length + 1);
  await close();
});

test('given a draft whose receipt was filed, when the answer was lost in the crash, then filing it again gives the same receipt', async () => {
  const before = await launchDesk({ data });
  await unlock(before.window);
  await signOn(before.window, leader);
  const filed = await receipts(before.window);
  await typeReceipt(before.window);
  await expect(before.window.getByText(/草稿已存/)).toBeVisible();
  // The posting is durable and its answer is under way when the window is stopped: the draft cannot be dropped any more.
  await before.app.evaluate(({ ipcMain }) => {
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (...given: unknown[]) => unknown> }
    )._invokeHandlers;
    for (const [channel, handler] of handlers) {
      handlers.set(channel, async (...given) => {
        const answer = await handler(...given);
        return given[1] === 'do' ? new Promise(() => undefined) : answer;
      });
    }
  });
  await before.window.keyboard.press('Control+Enter');
  await expect.poll(() => receipts(before.window)).toHaveLength(filed.length + 1);
  await before.killHard();

  const { window, close } = await launchDesk({ data });
  await unlock(window);
  await signOn(window, leader);
  await window.keyboard.press('F4');
  await window.getByRole('button', { name: '继续' }).click();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('已登记')).toBeVisible();
  expect(await receipts(window)).toHaveLength(filed.length + 1);
  await close();
});
