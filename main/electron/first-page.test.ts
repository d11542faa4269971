import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { FirstPage } from './first-page.ts';

const isOut = async (page: FirstPage, millis: number) =>
  Promise.race([page.out.then(() => true), wait(millis).then(() => false)]);

test('the page is out when its scripts were served and nothing more is asked for', async () => {
  const page = new FirstPage();
  page.served('/index.html');
  expect(await isOut(page, 100)).toBe(false);
  page.served('/assets/index.js');
  expect(await isOut(page, 500)).toBe(true);
});

test('a page that never comes keeps nobody waiting for good', async () => {
  const page = new FirstPage();
  const kept = setInterval(() => undefined, 100);
  expect(await isOut(page, 3_000)).toBe(true);
  clearInterval(kept);
});
