import { expect, test } from '@playwright/test';
import { launchDesk, screenshot } from '../support/app.ts';

test('[PACKAGE] the packaged app opens its window, with its SQLite library outside the archive', async () => {
  // given the unpacked folder that `npm run package -- --test` makes
  const desk = await launchDesk({ packaged: true, args: ['--demo'] });
  try {
    // when it has started
    const packaged = await desk.app.evaluate(({ app }) => app.isPackaged);
    // then it runs from its archive and shows the desk's first screen
    expect(packaged).toBe(true);
    await expect(desk.window.locator('#root > *').first()).toBeVisible({ timeout: 30_000 });
    await screenshot(desk.window, 'packaged');
  } finally {
    await desk.close();
  }
});
