import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDesk } from '../support/app.ts';
import { chooseNext } from '../support/dialogs.ts';
import { openNewSite } from '../support/new-site.ts';
import { goTo } from '../support/steps.ts';

test('[PACKAGE] the packaged app reads a roster: the thread for it starts from the archive', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qiantai-roster-'));
  const path = join(folder, '名册.csv');
  writeFileSync(path, '房号,姓名,电话\n3-2-1201,陈建国,13800001234\n3-2-1202,林秀英,13900001234\n');
  const desk = await launchDesk({ packaged: true });
  try {
    const { window, app } = desk;
    await openNewSite(window);
    await chooseNext(app, path);
    await goTo(window, '导入住户名册');
    await window.getByRole('button', { name: '选择名册文件' }).click();
    await expect(window.getByText('将登记 2 户、2 人')).toBeVisible();
    await window.getByRole('button', { name: '写入 2 户' }).click();
    await expect(window.getByText('已写入 2 户')).toBeVisible();
  } finally {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
