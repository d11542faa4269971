import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setUpDesk } from '../../engine/set-up.ts';
import { noKeyStore } from '../../keys/key-file.ts';
import { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';
import { testShell } from '../test-shell.ts';
import { createHandlers } from './handlers.ts';

const jpeg = (content: string) => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(content)]);
const subject = 'unit:3-2-1201';
const copyAt = { subject, path: 'persons/p1/idCopyFront' };
const photoAt = { subject, path: 'persons/p1/photo' };

let data: string;
let now: number;
let state: DeskState;
let calls: Handlers;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qiantai-images-'));
  now = Date.parse('2026-11-21T08:00:00+08:00');
  const shell = testShell();
  state = new DeskState(data, shell, () => now);
  const { engine, leader } = await setUpDesk({
    data,
    siteName: '翠湖苑',
    desk: 'A1',
    demo: false,
    keyStore: noKeyStore,
    passphrase: '翠湖苑的口令',
    leader: { name: '陈主管', pin: '8888' },
    clock: () => now,
  });
  state.adopt(engine);
  calls = createHandlers(state);
  await calls.do({ command: 'signOn', input: { staff: leader, pin: '8888' } });
});
afterEach(async () => {
  await state.close();
  await rm(data, { recursive: true, force: true });
});

async function put(content: string) {
  const answer = await calls.putImage({ data: jpeg(content).toString('base64') });
  if (!answer.ok) throw new Error(answer.code);
  return answer.image;
}

async function registered() {
  const photo = await put('photo');
  const idCopyFront = await put('copy');
  const person = { id: 'p1', name: '王建国', relation: 'owner', photo, idCopyFront };
  const input = { unit: '3-2-1201', persons: [person] };
  expect(await calls.do({ command: 'registerHousehold', input })).toMatchObject({ ok: true });
  return { photo, idCopyFront };
}

/** The same desk after a restart of the window: nothing of what was put before is remembered. */
const later = () => createHandlers(state);

test('given a picture just put, then it is shown to who put it, and after a restart to nobody', async () => {
  const { digest } = await put('photo');
  const url = `data:image/jpeg;base64,${jpeg('photo').toString('base64')}`;
  expect(await calls.image({ digest })).toEqual({ ok: true, url });
  expect(await later().image({ digest })).toEqual({ ok: false, code: 'image.hidden' });
});

test('given a filed photo, then it is shown at its place and nowhere else', async () => {
  const { photo, idCopyFront } = await registered();
  const { image } = later();
  expect(await image({ digest: photo.digest, at: photoAt })).toMatchObject({ ok: true });
  for (const at of [copyAt, { subject, path: 'persons/p2/photo' }, { subject, path: 'persons/p1/name' }]) {
    expect(await image({ digest: photo.digest, at })).toEqual({ ok: false, code: 'image.hidden' });
  }
  expect(await image({ digest: idCopyFront.digest, at: photoAt })).toEqual({
    ok: false,
    code: 'image.hidden',
  });
});

test('given the copy of a paper, then it is shown for a minute after its own reveal only [ARCH 4.2.1]', async () => {
  const { idCopyFront } = await registered();
  const after = later();
  const look = () => after.image({ digest: idCopyFront.digest, at: copyAt });
  expect(await look()).toEqual({ ok: false, code: 'image.reveal-first' });

  const refused = { ...copyAt, reason: '' };
  expect(await after.do({ command: 'revealValue', input: refused })).toMatchObject({ ok: false });
  expect(await look()).toEqual({ ok: false, code: 'image.reveal-first' });

  const input = { ...copyAt, reason: '核对过户' };
  const reveal = () => after.do({ command: 'revealValue', input, request: 'once' });
  expect(await reveal()).toMatchObject({ ok: true, answer: { value: idCopyFront } });
  expect(await look()).toMatchObject({ ok: true });
  now += 60_000;
  expect(await look()).toEqual({ ok: false, code: 'image.reveal-first' });
  // The same request again writes nothing, so it opens nothing.
  expect(await reveal()).toMatchObject({ ok: true, answer: { repeated: true } });
  expect(await look()).toEqual({ ok: false, code: 'image.reveal-first' });
});

test('given another clerk, then a reveal of the first one opens nothing for them', async () => {
  const { idCopyFront } = await registered();
  await calls.do({ command: 'revealValue', input: { ...copyAt, reason: '核对过户' } });
  state.session.signOn({ id: 'somebody', name: '王琳', role: 'clerk' });
  expect(await calls.image({ digest: idCopyFront.digest, at: copyAt })).toEqual({
    ok: false,
    code: 'image.reveal-first',
  });
  expect(await calls.image({ digest: idCopyFront.digest })).toEqual({ ok: false, code: 'image.hidden' });
});

test('given a role that sees no papers, then it gets no photo', async () => {
  const { photo } = await registered();
  state.session.signOn({ id: 'gate', name: '刘队', role: 'security' });
  expect(await calls.image({ digest: photo.digest, at: photoAt })).toEqual({
    ok: false,
    code: 'image.hidden',
  });
});

test('given a file that is no picture or too large, then it is refused whatever it calls itself', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>').toString('base64');
  expect(await calls.putImage({ data: svg })).toEqual({ ok: false, code: 'image.not-a-picture' });
  const large = jpeg('x'.repeat(400_000)).toString('base64');
  expect(await calls.putImage({ data: large })).toEqual({ ok: false, code: 'image.too-large' });
  expect(await state.engine.attachments.digests()).toEqual([]);
});

test('given a picture that was altered on the disk, then it is not shown, and verifying names it', async () => {
  const { photo } = await registered();
  expect(await state.engine.verify()).toMatchObject({ ok: true, attachments: { checked: 2, missing: [] } });
  await writeFile(state.engine.attachments.pathOf(photo.digest), 'altered');
  expect(await calls.image({ digest: photo.digest, at: photoAt })).toEqual({
    ok: false,
    code: 'image.altered',
  });
  expect(await state.engine.verify()).toMatchObject({
    ok: false,
    attachments: { checked: 2, missing: [photo.digest] },
  });
});

test('given a picture put and never filed, then the book is whole without it', async () => {
  const { digest } = await put('never filed');
  await rm(state.engine.attachments.pathOf(digest));
  expect(await state.engine.verify()).toMatchObject({ ok: true, attachments: { checked: 0, missing: [] } });
});
