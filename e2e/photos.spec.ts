import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchDesk, screenshot } from './support/app.ts';
import { leader, openNewSite, unlock } from './support/new-site.ts';
import { ask, carryOut, signOn } from './support/steps.ts';

const data = mkdtempSync(join(tmpdir(), 'qiantai-photos-'));
const files = mkdtempSync(join(tmpdir(), 'qiantai-pictures-'));
test.afterAll(() => {
  for (const folder of [data, files]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
test.describe.configure({ mode: 'serial' });

const chooser = (window: Page, field: string) =>
  window.locator(`input[type=file][data-field="field-persons.0.${field}"]`);
const photo = (window: Page) => window.getByRole('img', { name: '王建国 照片' });

/** A picture as a camera makes it, larger than what is kept: drawn by the window itself. */
async function takePicture(window: Page, name: string, words: string): Promise<string> {
  const base64 = await window.evaluate(async (words) => {
    const canvas = new OffscreenCanvas(2400, 3200);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    const sky = pen.createLinearGradient(0, 0, 0, 3200);
    sky.addColorStop(0, '#5b84b1');
    sky.addColorStop(1, '#d9c8ae');
    pen.fillStyle = sky;
    pen.fillRect(0, 0, 2400, 3200);
    pen.fillStyle = '#3b2a20';
    pen.beginPath();
    pen.arc(1200, 1300, 620, 0, 7);
    pen.fill();
    pen.fillRect(500, 2150, 1400, 1050);
    pen.fillStyle = 'white';
    pen.font = '300px sans-serif';
    pen.fillText(words, 700, 2750);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }, words);
  const path = join(files, name);
  writeFileSync(path, Buffer.from(base64, 'base64'));
  return path;
}

async function openHousehold(window: Page): Promise<void> {
  await window.keyboard.press('Control+K');
  await window.getByRole('dialog').getByRole('combobox').fill('3-2-1201');
  await window.getByRole('option').first().click();
  await expect(window.getByRole('heading', { name: '3-2-1201', level: 1 })).toBeVisible();
}

test('given a power cut after a photo was put, then the draft still has it and the book is whole', async () => {
  const { window, killHard } = await launchDesk({ data });
  await openNewSite(window);
  const person = { id: 'p1', name: '王建国', relation: 'owner', phone: '13800002077' };
  await carryOut(window, 'registerHousehold', { unit: '3-2-1201', persons: [person] });
  const face = await takePicture(window, 'face.png', '王建国');
  await openHousehold(window);
  await window.getByRole('button', { name: '变更登记' }).click();
  await chooser(window, 'photo').setInputFiles(face);
  await expect(window.getByRole('img', { name: '一寸照' })).toBeVisible();
  await expect(window.getByText(/草稿已存/)).toBeVisible();
  await killHard();
});

test('given the draft, when it is filed with the copy of a card, then the photo shows at once and after a restart', async () => {
  const first = await launchDesk({ data });
  await unlock(first.window);
  await signOn(first.window, leader);
  expect(await ask(first.window, 'verify', {})).toMatchObject({
    ok: true,
    attachments: { checked: 0, missing: [] },
  });
  const card = await takePicture(first.window, 'card.png', '身份证');
  await openHousehold(first.window);
  await first.window.getByRole('button', { name: '变更登记' }).click();
  await first.window.getByRole('button', { name: '继续' }).click();
  await expect(first.window.getByText('已存，登记后可看')).toBeVisible();
  await chooser(first.window, 'idCopyFront').setInputFiles(card);
  const copy = first.window.getByRole('img', { name: '证件复印件（正面）' });
  await expect(copy).toBeVisible();
  await copy.scrollIntoViewIfNeeded();
  await screenshot(first.window, 'photos-form');
  await first.window.keyboard.press('Control+Enter');
  await expect(first.window.getByText('变更已登记')).toBeVisible();
  await openHousehold(first.window);
  await expect(photo(first.window)).toBeVisible();
  await first.close();

  const { window, close } = await launchDesk({ data });
  await unlock(window);
  await signOn(window, leader);
  await openHousehold(window);
  await expect(photo(window)).toBeVisible();
  await expect(window.getByText('王建国·一寸照')).toBeVisible();
  const kept = await photo(window).evaluate((image: HTMLImageElement) => image.naturalHeight);
  expect(kept).toBe(1200);
  await screenshot(window, 'photos-household');
  await window.getByRole('button', { name: '放大 王建国 照片' }).press('Enter');
  await expect(window.getByRole('dialog').locator('img')).toBeVisible();
  await screenshot(window, 'photos-large');
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog')).toBeHidden();
  await close();
});

test('given the copy of a card, then it is hidden until it is revealed with a reason, which stands in the log [ARCH 4.2.1]', async () => {
  const { window, close } = await launchDesk({ data });
  await unlock(window);
  await signOn(window, leader);
  await openHousehold(window);
  await expect(window.getByRole('img')).not.toHaveCount(0);
  await expect(window.getByRole('img', { name: '王建国 证件正面' })).toHaveCount(0);
  await window.getByRole('button', { name: '查看 王建国 证件正面' }).click();
  await window.getByLabel('原因').fill('核对过户资料');
  await window.keyboard.press('Enter');
  const copy = window.getByRole('dialog', { name: '王建国 证件正面' });
  await expect(copy.locator('img')).toBeVisible();
  await expect(window.getByRole('dialog', { name: '查看完整内容' })).toBeHidden();
  await screenshot(window, 'photos-copy');
  await copy.getByRole('button', { name: /Close|关闭/ }).click();
  await expect(copy).toBeHidden();
  await expect(window.getByText('原因：核对过户资料')).toBeVisible();

  // The same in the form that changes the record: shown with a reason, or replaced unseen.
  await window.getByRole('button', { name: '变更登记' }).click();
  await expect(window.getByRole('button', { name: '查看 证件复印件（正面）' })).toBeVisible();
  await expect(window.getByRole('img', { name: '一寸照' })).toBeVisible();
  await close();
});

test('given a file that is no picture, then the form says so and keeps what it has', async () => {
  const { window, close } = await launchDesk({ data });
  await unlock(window);
  await signOn(window, leader);
  await openHousehold(window);
  await window.getByRole('button', { name: '变更登记' }).click();
  const text = join(files, 'letter.jpg');
  writeFileSync(text, '<svg onload="alert(1)"/>');
  await chooser(window, 'photo').setInputFiles(text);
  await expect(window.getByRole('alert').filter({ hasText: '这不是照片' })).toBeVisible();
  await expect(window.getByRole('img', { name: '一寸照' })).toBeVisible();
  await window.getByRole('button', { name: '移除 一寸照' }).click();
  await expect(window.getByRole('img', { name: '一寸照' })).toHaveCount(0);

  const dropped = await window.evaluateHandle(async () => {
    const canvas = new OffscreenCanvas(300, 400);
    canvas.getContext('2d')?.fillRect(0, 0, 300, 400);
    const transfer = new DataTransfer();
    transfer.items.add(new File([await canvas.convertToBlob()], 'face.png', { type: 'image/png' }));
    return transfer;
  });
  const field = chooser(window, 'photo').locator('..');
  await field.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(window.getByRole('img', { name: '一寸照' })).toBeVisible();
  await close();
});

test('the pictures lie on the disk sealed', () => {
  const groups = readdirSync(join(data, 'attachments'));
  const sealed = groups.flatMap((group) =>
    readdirSync(join(data, 'attachments', group)).map((name) => join(data, 'attachments', group, name)),
  );
  expect(sealed.length).toBeGreaterThanOrEqual(2);
  for (const path of sealed) {
    expect(path).toMatch(/[0-9a-f]{64}\.sealed$/);
    expect(readFileSync(path).includes('JFIF')).toBe(false);
  }
});
