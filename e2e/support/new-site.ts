import type { Page } from '@playwright/test';
import { ask, type Person, signOn } from './steps.ts';

export const leader: Person = { name: '陈主管', pin: '8642' };
export const passphrase = '翠湖苑前台的口令';

/** A site of its own, empty, its leader signed on: for stories that are not about setting it up. */
export async function openNewSite(window: Page): Promise<{ readonly recoveryKey: string }> {
  const made = await ask(window, 'setUp', { siteName: '翠湖苑', deskId: 'A1', passphrase, leader });
  await signOn(window, leader);
  return made;
}

/** Opens the book after a restart, where no key store does it. */
export async function unlock(window: Page, secret: string = passphrase): Promise<void> {
  await window.getByLabel('口令或恢复钥匙').fill(secret);
  await window.getByRole('button', { name: '打开', exact: true }).click();
}
