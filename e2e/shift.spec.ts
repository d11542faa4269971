import { expect, type Page, test } from '@playwright/test';
import { type Desk, launchDesk } from './support/app.ts';
import { openNewSite } from './support/new-site.ts';
import { ask, carryOut, goTo, type Person, signOn } from './support/steps.ts';

const clerk: Person = { name: '王琳', pin: '1357' };
const relief: Person = { name: '张蕾', pin: '2468' };

let desk: Desk;
test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  desk = await launchDesk();
  const { window } = desk;
  await openNewSite(window);
  for (const { name, pin } of [clerk, relief]) {
    await carryOut(window, 'addStaff', { name, role: 'clerk', newPin: pin });
  }
  await carryOut(window, 'openDrawer', { float: 50_000 });
  await carryOut(window, 'setPostItems', { items: [{ name: '对讲机', count: 4 }] });
  await carryOut(window, 'addKey', { label: '2 栋天台', kind: 'public', count: 1, place: '前台钥匙柜' });
  const shift = (await ask(window, 'status', {})).shift?.subject;
  if (shift) await carryOut(window, 'closeShift', { shift, reason: '只为建立小区签到' });
  await window.keyboard.press('F9');
});
test.afterAll(() => desk?.close());

const press = (keys: string) => desk.window.keyboard.press(keys);
const type = (text: string) => desk.window.keyboard.type(text);

/** Walks by Tab until this has the focus: everything can be reached without a mouse. */
async function tabTo(
  window: Page,
  role: 'button' | 'textbox' | 'combobox' | 'radio' | 'switch',
  name: string | RegExp,
): Promise<void> {
  const wanted = window.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < 80; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await press('Tab');
  }
  throw new Error(`Tab does not come to ${role} ${name}`);
}

async function printed(window: Page, copies: number): Promise<void> {
  await expect(
    window.getByRole('heading', { name: '已登记' }).or(window.getByText('已登记').first()),
  ).toBeVisible();
  await expect
    .poll(async () => (await ask(window, 'rows', { kind: 'print-job', status: 'wanted' })).total)
    .toBe(0);
  await expect(window.getByText(/已存 PDF，未打印|已提交|已确认出纸/)).toHaveCount(copies);
}

test('given a shift, when a household is registered by keyboard alone, then it is in the log', async () => {
  const { window } = desk;
  await signOn(window, clerk);
  await goTo(window, '住户情况登记表');
  await tabTo(window, 'textbox', '房号');
  await type('3栋2单元1201');
  await tabTo(window, 'textbox', /^姓名/);
  await type('陈建国');
  await press('Control+Enter');
  await expect(window.getByText('已登记').first()).toBeVisible();
  const { rows } = await ask(window, 'rows', { kind: 'household' });
  expect(rows.map((row) => row.unit)).toEqual(['3-2-1201']);
});

test('when a key is lent, then the slip is printed; without the check it is not [KEY]', async () => {
  const { window } = desk;
  await press('F3');
  await expect(window.getByRole('heading', { level: 1, name: '物业部钥匙领用条' })).toBeVisible();
  await expect(window.getByRole('combobox', { name: '钥匙' })).toBeFocused();
  await type('天台');
  await expect(window.getByText(/2 栋天台/).first()).toBeVisible();
  await press('Enter');
  await tabTo(window, 'textbox', '借用人姓名');
  await type('陈建国');
  await tabTo(window, 'textbox', '借用人电话');
  await type('13800001234');
  await tabTo(window, 'textbox', '事由');
  await type('检查天线');
  await press('Control+Enter');
  await expect(window.getByRole('alert')).toContainText('须出示身份证件');
  await tabTo(window, 'switch', '已出示身份证件');
  await press('Space');
  await press('Control+Enter');
  await printed(window, 2);
  expect((await ask(window, 'rows', { kind: 'key-slip', open: true })).total).toBe(1);
});

test('when money is taken, then the receipt is numbered and printed', async () => {
  const { window } = desk;
  await press('F4');
  await expect(window.getByRole('heading', { level: 1, name: '收据' })).toBeVisible();
  await expect(window.getByRole('combobox', { name: /^房号/ })).toBeFocused();
  await type('3-2-1201');
  await expect(window.getByText(/陈建国/).first()).toBeVisible();
  await press('Enter');
  await tabTo(window, 'combobox', '项目 1');
  await type('物业');
  await press('Enter');
  await tabTo(window, 'textbox', '金额 1');
  await type('246.80');
  await press('Control+Enter');
  await printed(window, 3);
  await expect(window.getByText('贰佰肆拾陆圆捌角整')).toBeVisible();
});

test('when the key comes back, then nothing is out any more', async () => {
  const { window } = desk;
  const [slip] = (await ask(window, 'rows', { kind: 'key-slip', open: true })).rows;
  await press('Control+K');
  await type(String(slip?.data.number));
  await expect(window.getByRole('option').first()).toContainText(String(slip?.data.number));
  await press('Enter');
  await expect(window.getByLabel('交回（把）')).toBeFocused();
  await press('Enter');
  await expect.poll(async () => (await ask(window, 'rows', { kind: 'key-slip', open: true })).total).toBe(0);
});

test('given an important note that is open, then the shift cannot be handed over until it is done [DUTY 4.11]', async () => {
  const { window } = desk;
  await goTo(window, '留言');
  await tabTo(window, 'textbox', '内容');
  await type('3-2-1102 厨房漏水，等工程部');
  await press('Tab');
  await press('ArrowRight');
  await press('Control+Enter');
  await expect(window.getByText('已登记').first()).toBeVisible();

  await press('F8');
  await expect(window.getByRole('heading', { level: 1, name: '交接班' })).toBeVisible();
  const sign = window.getByRole('button', { name: '签名并交班' });
  await expect(sign).toBeDisabled();
  await expect(window.getByRole('button', { name: /漏水.*不得移交/ })).toBeVisible();

  await tabTo(window, 'textbox', '对讲机 实点');
  await type('4');
  await press('Control+Enter');
  await tabTo(window, 'textbox', /100 元|￥100|壹佰/);
  await type('7');
  await tabTo(window, 'button', /点完了/);
  await press('Enter');
  await expect(window.getByText('差额').first()).toBeVisible();
  await tabTo(window, 'textbox', /原因|差额/);
  await type('收据找零，待核对');
  await tabTo(window, 'button', /下一步/);
  await press('Enter');
  await tabTo(window, 'textbox', /漏水.*进展/);
  await type('工程部已到场');
  await expect(sign).toBeDisabled();

  await tabTo(window, 'button', '继续处理');
  await press('Enter');
  await tabTo(window, 'button', /^办完$/);
  await press('Enter');
  await expect(window.getByRole('button', { name: /漏水.*不得移交/ })).toHaveCount(0);
});

test('when both have signed, then the second clerk is on duty, the log shows the day and verifies', async () => {
  const { window } = desk;
  for (
    let step = 0;
    step < 4 && (await window.getByRole('radio', { name: /张蕾/ }).count()) === 0;
    step += 1
  ) {
    await press('Control+Enter');
    await window.waitForTimeout(200);
  }
  await tabTo(window, 'radio', /张蕾|陈主管/);
  if (!(await window.getByRole('radio', { name: /张蕾/ }).isChecked())) {
    await window.getByRole('radio', { name: /张蕾/ }).focus();
    await press('Space');
  }
  await window.getByLabel(`${relief.name} 的密码`).focus();
  await type(relief.pin);
  await press('Enter');
  await expect(window.getByText(/交接完成 H-A1-\d{8}-001/)).toBeVisible();
  expect((await ask(window, 'status', {})).operator?.name).toBe(relief.name);

  await goTo(window, '台帐');
  await press('PageUp');
  await expect(window.getByText(/H-A1-\d{8}-001/).first()).toBeVisible();
  await expect(window.getByText(/R-A1-\d{8}-001/).first()).toBeVisible();
  expect(await ask(window, 'verify', {})).toMatchObject({ ok: true, viewsDiffer: [] });
});
