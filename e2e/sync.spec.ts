import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk, screenshot } from './support/app.ts';
import { leader, openNewSite, passphrase } from './support/new-site.ts';
import {
  type Dashboard,
  openDashboard,
  type RunningOffice,
  setUpDashboard,
  startOffice,
} from './support/office.ts';
import { ask, carryOut, goTo, signOn } from './support/steps.ts';

const unit = '3-2-1201';
const subject = `unit:${unit}`;

let office: RunningOffice;
let first: Desk;
let second: Desk;
let dashboard: Dashboard;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  office = await startOffice();
});
test.afterAll(async () => {
  await dashboard?.close();
  await second?.close();
  await first?.close();
  await office?.close();
});

const stateOf = async (window: Page) => (await ask(window, 'status', {})).office?.state;
const waiting = async (window: Page) => (await ask(window, 'status', {})).office?.waiting;
const rowsOf = async (window: Page, kind: string) => {
  const { rows } = await ask(window, 'rows', { kind, order: 'oldest', size: 100 });
  return rows.map(({ id, unit, status, open, data }) => ({ id, unit, status, open, data }));
};
const kinds = ['receipt', 'note', 'household', 'household-conflict', 'staff', 'key'];
const everythingOf = async (window: Page) =>
  Object.fromEntries(
    await Promise.all(kinds.map(async (kind) => [kind, await rowsOf(window, kind)] as const)),
  );

test('given a desk with a book, when its leader types a code of the head office, then the book is there too', async () => {
  first = await launchDesk();
  const { window } = first;
  await openNewSite(window);
  await carryOut(window, 'openDrawer', { float: 50_000 });
  const persons = [{ name: '陈建国', relation: 'owner', phone: '13822220145' }];
  await carryOut(window, 'registerHousehold', { unit, floorArea: 88, persons });
  await window.getByRole('button', { name: /公司总部/ }).click();
  await window.getByLabel('总部地址').fill(office.line.address);
  await window.getByLabel('登记码').fill(await office.office.code());
  await window.getByRole('button', { name: '登记到总部' }).click();
  await expect.poll(() => stateOf(window)).toBe('connected');
  await expect.poll(() => waiting(window)).toBe(0);
  await screenshot(window, 'sync-enrolled');
});

test('given a new PC, when it joins by a code, then it has the whole book and every clerk signs on there', async () => {
  const site = (await ask(first.window, 'status', {})).site?.id;
  second = await launchDesk();
  const { window } = second;
  await window.getByRole('button', { name: /加入公司总部/ }).click();
  await window.getByLabel('总部地址').fill(office.line.address);
  await window.getByLabel('登记码').fill(await office.office.code(site));
  await window.getByRole('button', { name: '下一步' }).click();
  await window.getByLabel('前台编号').fill('B1');
  await window.getByLabel('前台名称').fill('东门服务台');
  await window.getByRole('button', { name: '下一步' }).click();
  await window.getByLabel('口令', { exact: true }).fill(passphrase);
  await window.getByLabel('再输一次口令').fill(passphrase);
  await window.getByRole('button', { name: '加入并取回台帐' }).click();
  await expect(window.getByRole('heading', { name: '请保管恢复钥匙' })).toBeVisible({ timeout: 30_000 });
  const paper = (await window.getByText(/([0-9A-Z]{4}-){7}/).textContent()) ?? '';
  await window
    .getByLabel('请输入恢复钥匙的最后 4 位')
    .fill(/([0-9A-Z]{4}-){7}[0-9A-Z]{4}/.exec(paper)?.[0].slice(-4) ?? '');
  await window.getByRole('button', { name: '已保管好，去签到' }).click();
  await signOn(window, leader);
  await carryOut(window, 'openDrawer', { float: 20_000 });
  await expect.poll(() => rowsOf(window, 'household')).toEqual(await rowsOf(first.window, 'household'));
  await screenshot(window, 'sync-joined');
});

test('given the cable is out, when both desks work on, then nobody has to wait and the bar says so', async () => {
  office.line.pull();
  for (const [desk, remark, text] of [
    [first, '北门钥匙在物业', '电梯年检通知已发业主群'],
    [second, '漏水，等工程部', '对讲机电池报修'],
  ] as const) {
    const { window } = desk;
    await carryOut(window, 'changeHousehold', { subject, changes: [{ path: 'remark', value: remark }] });
    await carryOut(window, 'addNote', { text, importance: 'important' });
    const lines = [{ item: 'management', from: '2026-11', to: '2026-11', amount: 24_680 }];
    await carryOut(window, 'issueReceipt', { unit, lines, method: 'wechat' });
    await expect.poll(() => stateOf(window), { timeout: 20_000 }).toBe('offline');
    expect(await waiting(window)).toBeGreaterThanOrEqual(3);
  }
  await screenshot(first.window, 'sync-offline');
  expect(await rowsOf(first.window, 'note')).not.toEqual(await rowsOf(second.window, 'note'));
});

test('given the cable is back, when nobody does anything, then both desks show the same', async () => {
  office.line.plug();
  for (const { window } of [first, second]) await ask(window, 'syncNow', {});
  for (const { window } of [first, second]) {
    await expect.poll(() => rowsOf(window, 'receipt'), { timeout: 20_000 }).toHaveLength(2);
    await expect.poll(() => waiting(window)).toBe(0);
  }
  expect(await everythingOf(second.window)).toEqual(await everythingOf(first.window));
  expect(await rowsOf(first.window, 'note')).toHaveLength(2);
  expect(await rowsOf(second.window, 'household-conflict')).toHaveLength(1);
});

test('given two values of one field, when a clerk settles it at one desk, then it is settled at the other', async () => {
  const { window } = second;
  await goTo(window, '今日');
  await window.getByRole('button', { name: '去核实' }).first().click();
  await screenshot(window, 'sync-conflict');
  await window.getByRole('button', { name: /北门钥匙在物业/ }).click();
  await expect.poll(() => rowsOf(window, 'household-conflict')).toHaveLength(0);
  await expect.poll(() => rowsOf(first.window, 'household-conflict'), { timeout: 20_000 }).toHaveLength(0);
  const shown = (await ask(first.window, 'subject', { subject })) as { state: { remark?: string } } | null;
  expect(shown?.state.remark).toBe('北门钥匙在物业');
});

test('given all this, when somebody at the head office looks at the site, then it is there as well', async () => {
  dashboard = await openDashboard(office);
  const { window } = dashboard;
  await setUpDashboard(dashboard, office);
  await window.getByText('翠湖苑').first().click();
  await expect(window.getByRole('heading', { name: '翠湖苑', level: 1 })).toBeVisible();
  await expect(window.getByText(/A1/).first()).toBeVisible();
  await expect(window.getByText(/B1/).first()).toBeVisible();
  await screenshot(window, 'sync-dashboard');
  await window.getByRole('tab', { name: '收款与投诉' }).click();
  await expect(window.getByText(/493\.60/).first()).toBeVisible();
  await screenshot(window, 'sync-dashboard-money');
});
