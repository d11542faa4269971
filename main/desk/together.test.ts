import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { setUpDesk } from '../engine/set-up.ts';
import { noKeyStore } from '../keys/key-file.ts';
import { Session } from './session.ts';
import type { Stretch } from './together.ts';

let engine: Engine;

beforeEach(async () => {
  const data = await mkdtemp(join(tmpdir(), 'qiantai-together-'));
  const desk = { siteName: '翠湖苑', desk: 'A1', demo: false, keyStore: noKeyStore, passphrase: 'a phrase' };
  const leader = { name: '陈主管', pin: '8888' };
  ({ engine } = await setUpDesk({ ...desk, data, leader, clock: Date.now }));
});
afterEach(() => engine.close());

const register = (unit: string, name: string) => ({
  command: 'registerHousehold',
  input: { unit, persons: [{ name, relation: 'owner' }] },
});
const units = () => engine.views.rows({ kind: 'household' }).map((row) => row.id);

test('given commands that all go through, then each is a posting of its own, folded in turns of its own', async () => {
  const before = engine.journal.lastSeq;
  const stretches: Stretch['what'][] = [];
  const changed: (readonly string[])[] = [];
  engine.onChanged = ({ subjects }) => changed.push(subjects);
  const both = [register('3-2-1201', '陈建国'), register('3-2-1202', '林秀英')];
  const answer = await engine.desk.runTogether(both, 'desk', ({ what }) => stretches.push(what));
  expect(answer).toEqual({ ok: true });
  expect(engine.journal.lastSeq).toBe(before + 2);
  expect(units()).toEqual(['3-2-1201', '3-2-1202']);
  expect(stretches).toEqual(['write', 'fold', 'fold']);
  expect(changed).toEqual([['unit:3-2-1201'], ['unit:3-2-1202']]);
  expect(await engine.verify()).toMatchObject({ ok: true });
});

test('given one command that is refused, then nothing of the others is written', async () => {
  const before = engine.journal.lastSeq;
  const both = [register('3-2-1201', '陈建国'), register('不是房号', '林秀英')];
  expect(await engine.desk.runTogether(both, 'desk')).toMatchObject({
    ok: false,
    refusals: [{ code: 'error.unit' }],
  });
  expect(engine.journal.lastSeq).toBe(before);
  expect(units()).toEqual([]);
});

test('given nobody signed on, then nothing is written in their name', async () => {
  const answer = await engine.desk.runTogether([register('3-2-1201', '陈建国')], new Session());
  expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'desk.sign-on-first' }] });
  expect(units()).toEqual([]);
});

test('given a command that was carried out before, then it is not carried out again and the others are', async () => {
  const once = { ...register('3-2-1201', '陈建国'), request: 'r1' };
  expect(await engine.desk.runAsDesk(once)).toMatchObject({ ok: true });
  const before = engine.journal.lastSeq;
  expect(await engine.desk.runTogether([once, register('3-2-1202', '林秀英')], 'desk')).toEqual({ ok: true });
  expect(engine.journal.lastSeq).toBe(before + 1);
});
