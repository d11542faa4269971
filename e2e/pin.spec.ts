import { expect, test } from '@playwright/test';
import { type Desk, launchDesk } from './support/app.ts';
import { demoPeople, signOn, typePin } from './support/steps.ts';

let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
});
test.afterAll(() => desk.close());

test('given three wrong PINs, then the desk makes that person wait, counts down, and lets others in', async () => {
  const { window } = desk;
  const { relieving, leaving } = demoPeople;
  for (const pin of ['0000', '0001', '0002']) {
    await typePin(window, { ...relieving, pin });
    await expect(window.getByText(/密码不对/)).toBeVisible();
  }
  await expect(window.getByText(/请等 [1-5] 秒再试/)).toBeVisible();
  await expect(window.getByRole('button', { name: '签到', exact: true })).toBeDisabled();

  await signOn(window, leaving);
  await window.keyboard.press('F9');
  await expect(window.getByRole('heading', { name: '签到' })).toBeVisible();

  await window.waitForTimeout(5_000);
  await signOn(window, relieving);
});

test('given a signed-on clerk, when F9 is pressed in the middle of a form, then the desk is locked and shows nothing', async () => {
  const { window } = desk;
  await window.keyboard.press('F4');
  await expect(window.getByRole('heading', { name: '收据' })).toBeVisible();
  await window.getByLabel('交款人').fill('林秀英');
  await window.keyboard.press('F9');
  await expect(window.getByRole('heading', { name: '签到' })).toBeVisible();
  await expect(window.getByText('林秀英')).toHaveCount(0);
  await window.keyboard.press('F4');
  await expect(window.getByRole('heading', { name: '签到' })).toBeVisible();
});
