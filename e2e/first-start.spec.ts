import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDesk } from './support/app.ts';
import { leader, passphrase, unlock } from './support/new-site.ts';
import { signOn } from './support/steps.ts';

const data = mkdtempSync(join(tmpdir(), 'qiantai-first-'));
test.afterAll(() => rmSync(data, { recursive: true, force: true }));
test.describe.configure({ mode: 'serial' });

let recoveryKey = '';

test('given an empty PC, when the guide is followed, then the leader signs on to a new site', async () => {
  const { window, close } = await launchDesk({ data });
  await window.getByRole('button', { name: '建立本小区' }).click();
  const next = window.getByRole('button', { name: '下一步' });

  await next.click();
  await expect(itemOf('小区名称')).toContainText('请填写此项');
  await window.getByLabel('小区名称').fill('翠湖苑');
  await window.getByLabel('前台编号').fill('1A');
  await next.click();
  await expect(itemOf('前台编号')).toContainText('一个大写字母开头');
  await window.getByLabel('前台编号').fill('b2');
  await next.click();

  await window.getByLabel('姓名').fill(leader.name);
  await window.getByLabel('签到密码').fill('12');
  await window.getByLabel('再输一次密码').fill('21');
  await next.click();
  await expect(itemOf('签到密码')).toContainText('4 至 8 位数字');
  await expect(itemOf('再输一次密码')).toContainText('两次输入不一样');
  await window.getByLabel('签到密码').fill(leader.pin);
  await window.getByLabel('再输一次密码').fill(leader.pin);
  await next.click();

  const finish = window.getByRole('button', { name: '建立小区' });
  await window.getByLabel('口令', { exact: true }).fill('短');
  await finish.click();
  await expect(itemOf('口令')).toContainText('至少 8 个字');
  await window.getByLabel('口令', { exact: true }).fill(passphrase);
  await window.getByLabel('再输一次口令').fill(passphrase);
  await finish.click();

  await expect(window.getByRole('heading', { name: '请保管恢复钥匙' })).toBeVisible();
  const paper = await window.getByText(/([0-9A-Z]{4}-){7}/).textContent();
  recoveryKey = paper?.match(/([0-9A-Z]{4}-){7}[0-9A-Z]{4}/)?.[0] ?? '';
  const kept = window.getByRole('button', { name: '已保管好，去签到' });
  const lastFour = window.getByLabel('请输入恢复钥匙的最后 4 位');
  await lastFour.fill('????');
  await expect(window.getByText('与上面的最后 4 位不同')).toBeVisible();
  await expect(kept).toBeDisabled();
  await lastFour.fill(recoveryKey.slice(-4).toLowerCase());
  await kept.click();

  await signOn(window, leader);
  await expect(window.getByRole('heading', { name: '导入住户名册' })).toBeVisible();
  await expect(window.getByText('B2 台')).toBeVisible();
  await close();

  function itemOf(label: string) {
    const field = window.getByLabel(label, { exact: true });
    return window.locator('.ant-form-item').filter({ has: field });
  }
});

test('given a locked book, when a wrong passphrase is typed, then it says so; the right one opens it', async () => {
  const { window, close } = await launchDesk({ data });
  await unlock(window, '不对的口令，试一次');
  await expect(window.getByRole('alert')).toContainText('口令不对');
  await expect(window.getByLabel('口令或恢复钥匙')).toHaveValue('');

  await unlock(window);
  await signOn(window, leader);
  await close();
});

test('given a forgotten passphrase, when the recovery key is typed without dashes, then the book opens', async () => {
  const { window, close } = await launchDesk({ data });
  await unlock(window, recoveryKey.replaceAll('-', '').toLowerCase());
  await signOn(window, leader);
  await close();
});
