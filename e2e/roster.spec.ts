import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from './support/app.ts';
import { leader, openNewSite } from './support/new-site.ts';
import { ask, carryOut, goTo, type Person, signOn } from './support/steps.ts';

const clerk: Person = { name: '王琳', pin: '1357' };
/** Both run all day long: by the hour alone it is always the first. */
const shifts = [
  { name: 'a', label: '甲班', startsAt: '00:00', endsAt: '00:00' },
  { name: 'b', label: '乙班', startsAt: '00:00', endsAt: '00:00' },
];

let desk: Desk;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  desk = await launchDesk();
  const { window } = desk;
  await openNewSite(window);
  await carryOut(window, 'addStaff', { name: clerk.name, role: 'clerk', newPin: clerk.pin });
  await carryOut(window, 'changeSetting', { key: 'shifts', value: shifts });
  await window.keyboard.press('F9');
  await signOn(window, clerk);
});
test.afterAll(() => desk?.close());

const press = (keys: string) => desk.window.keyboard.press(keys);
const shiftNow = async () => (await ask(desk.window, 'status', {})).shift;

test('given no roster, when a clerk writes the month with single keys, then it is saved as a draft [DUTY 4.1]', async () => {
  const { window } = desk;
  expect((await shiftNow())?.name).toBe('甲班');
  await goTo(window, '排班');
  await expect(window.getByText('还没有编')).toBeVisible();
  const cells = window.getByRole('row', { name: /^王琳/ }).getByRole('button');
  await cells.first().click();
  await press('1');
  await press('2');
  await press('ArrowLeft');
  await expect(cells.nth(1)).toBeFocused();
  await expect(cells.nth(1)).toHaveText('乙');
  await press('Delete');
  await expect(cells.nth(1)).toHaveText('休');
  await press('Home');
  await window.getByRole('button', { name: '按规律填' }).click();
  await window.getByLabel('规律').fill('乙');
  await press('Enter');
  await expect(cells.last()).toHaveText('乙');
  await window.getByRole('button', { name: '保存草稿' }).click();
  await expect(window.getByText('草稿', { exact: true })).toBeVisible();
  const rosters = await ask(window, 'rows', { kind: 'roster' });
  expect(rosters.rows).toMatchObject([{ status: 'draft', data: { people: 1 } }]);
});

test('when it is submitted, then who planned nobody for a shift is warned, and it waits for the supervisor', async () => {
  const { window } = desk;
  await window.getByRole('button', { name: '提交审核' }).click();
  await expect(window.getByText(/个班没有人/)).toBeVisible();
  await window.getByRole('button', { name: '仍然办理' }).press('Enter');
  await expect(window.getByText('等主管审核', { exact: true })).toBeVisible();
  await press('F9');
  // People's names stand in the grid too: what is typed next is for the sign-on.
  await expect(window.getByRole('navigation')).toHaveCount(0);
});

test('when the supervisor agrees, then the next sign-on takes the rostered shift [DUTY 4.1]', async () => {
  const { window } = desk;
  await signOn(window, leader);
  await goTo(window, '今日');
  await window.getByRole('button', { name: '去审核' }).click();
  await window.getByRole('button', { name: '审核', exact: true }).click();
  await window.getByRole('button', { name: '同意' }).press('Enter');
  await expect(window.getByText('已审核', { exact: true })).toBeVisible();
  for (const { id, data } of (await ask(window, 'rows', { kind: 'shift', open: true })).rows) {
    if (data.staffName === clerk.name) {
      await carryOut(window, 'closeShift', { shift: id, reason: '按新排班表重新签到' });
    }
  }
  await press('F9');
  await expect(window.getByRole('navigation')).toHaveCount(0);
  await signOn(window, clerk);
  expect((await shiftNow())?.name).toBe('乙班');
});

test('given a reviewed roster, when shifts are swapped, then a leader gives the PIN and the reason stays readable', async () => {
  const { window } = desk;
  await goTo(window, '排班');
  const cells = window.getByRole('row', { name: /^王琳/ }).getByRole('button');
  await cells.last().click();
  await press('1');
  await window.getByRole('button', { name: '调班' }).click();
  await window.getByLabel('原因').fill('月底盘点，换早一班');
  await press('Enter');
  const approval = window.getByRole('dialog', { name: '需要另一人批准' });
  // The names may come after the list is open, and the opening dialogue takes the focus once more.
  await expect(async () => {
    await approval.getByRole('combobox').press('ArrowDown');
    const offered = window.locator('.ant-select-item-option-active');
    await expect(offered).toContainText('陈主管', { timeout: 1_000 });
    await approval.getByRole('combobox').press('Enter');
    await expect(approval.getByTitle(/陈主管/)).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await approval.getByLabel('密码').fill(leader.pin);
  await approval.getByRole('button', { name: '批准' }).press('Enter');
  await expect(window.getByText('月底盘点，换早一班')).toBeVisible();
  await expect(cells.last()).toHaveText('甲');
  expect(await ask(window, 'verify', {})).toMatchObject({ ok: true, viewsDiffer: [] });
});
