import { expect, test } from 'vitest';
import { scenario } from '../scenario.ts';
import { area, type BackupState } from './area.ts';

test('the desk knows its last backup, and only the last', () => {
  const desk = scenario([area]);
  desk.when('recordBackup', { name: 'qiantai-A1-20261120-160000', lastSeq: 400 });
  desk.now += 86_400_000;
  desk.when('recordBackup', { name: 'qiantai-A1-20261121-160000', lastSeq: 512 });
  expect(desk.state<BackupState>('backup:A1')).toEqual({
    name: 'qiantai-A1-20261121-160000',
    lastSeq: 512,
    at: '2026-11-22T08:00:00+08:00',
  });
});
