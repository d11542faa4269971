import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk, screenshot } from './support/app.ts';
import { ask, demoPeople, goTo, signOn } from './support/steps.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
});
test.afterAll(() => desk.close());

/** A picture for people, and what axe finds on the screen as it is now. */
async function check(window: Page, name: string): Promise<void> {
  // What slides and fades in is measured half-way otherwise.
  await window.waitForTimeout(500);
  await screenshot(window, name);
  const { violations, passes } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
  expect(passes.length, name).toBeGreaterThan(10);
  expect.soft(found, name).toEqual([]);
}

test('sign-on', async () => {
  await expect(desk.window.getByRole('button', { name: '王琳' })).toBeVisible();
  await check(desk.window, 'sign-on');
});

test('every screen of the rail, and the search', async () => {
  const { window } = desk;
  await signOn(window, demoPeople.leader);
  await check(window, 'today');
  const rail = window.getByRole('navigation').getByRole('button');
  for (let at = 0; at < (await rail.count()); at += 1) {
    await rail.nth(at).click();
    const title = await window.getByRole('heading', { level: 1 }).textContent();
    await check(window, `rail-${at + 1}-${title}`);
  }
  await window.keyboard.press('Control+K');
  await window.getByRole('dialog').getByRole('combobox').fill('zl');
  await check(window, 'search');
  await window.keyboard.press('Escape');
});

test('every section of the settings', async () => {
  const { window } = desk;
  await goTo(window, '设置');
  const sections = window.getByRole('tab');
  await expect(sections).toHaveCount(8);
  for (let at = 0; at < (await sections.count()); at += 1) {
    await sections.nth(at).click();
    await check(window, `settings-${at + 1}`);
  }
});

test('every form, empty and with everything wrong', async () => {
  const { window } = desk;
  for (const [key, name] of [
    ['F4', 'receipt'],
    ['F3', 'key-slip'],
  ] as const) {
    await window.keyboard.press(key);
    await expect(window.getByRole('button', { name: /登记并打印/ })).toBeVisible();
    await check(window, `form-${name}`);
    await window.keyboard.press('Control+Enter');
    await check(window, `form-${name}-wrong`);
  }
  await goTo(window, '住户情况登记表');
  await window.getByRole('button', { name: '添加人员' }).click();
  await check(window, 'form-household');
  await goTo(window, '留言');
  await check(window, 'form-note');
});

test('a room, a receipt, the import, the help', async () => {
  const { window } = desk;
  for (const [kind, name] of [
    ['household', 'room'],
    ['receipt', 'receipt'],
    ['key-slip', 'key-slip'],
  ] as const) {
    const [row] = (await ask(window, 'rows', { kind, size: 1 })).rows;
    await window.keyboard.press('Control+K');
    await window
      .getByRole('dialog')
      .getByRole('combobox')
      .fill(String(row?.data.number ?? row?.unit ?? ''));
    await expect(window.getByRole('option').first()).not.toContainText(/转到|填写/);
    await window.keyboard.press('Enter');
    await expect(window.getByRole('dialog', { name: '找人' })).toHaveCount(0);
    await check(window, `open-${name}`);
    await window.keyboard.press('Escape');
  }
  await goTo(window, '导入住户名册');
  await check(window, 'import');
  await window.keyboard.press('F1');
  await check(window, 'help');
});

test('dark, English and traditional Chinese', async () => {
  const { window } = desk;
  for (const preferences of [
    { language: 'zh-CN', theme: 'dark' },
    { language: 'en', theme: 'light' },
    { language: 'zh-TW', theme: 'light' },
  ]) {
    await window.evaluate((kept) => localStorage.setItem('preferences', JSON.stringify(kept)), preferences);
    await window.reload();
    await expect(window.getByRole('navigation').first()).toBeVisible({ timeout: 20_000 });
    const name = `${preferences.language}-${preferences.theme}`;
    await check(window, `today-${name}`);
    await window.keyboard.press('F4');
    await expect(window.getByRole('main').locator('input').first()).toBeVisible();
    await check(window, `receipt-${name}`);
    await window.keyboard.press('F8');
    await check(window, `handover-${name}`);
  }
});
