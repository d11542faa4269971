import { expect, test } from 'vitest';
import type { LogEntry } from '../../../shared/bridge/answers.ts';
import { writerOf } from './writer-of.ts';

const label = '林秀英·手机';

function changed(posting: string, clerk: string, to: string): LogEntry {
  const change = { label, from: '139****8810', to };
  const line = {
    key: 'households.log.changed',
    values: {},
    changes: [change],
    subject: 'unit:5-2-1803',
    erased: false,
  };
  const head = { posting, seq: 1, page: 1, at: '2026-11-21T09:12:00+08:00', approver: '' };
  return { ...head, clerk, command: 'changeHousehold', lines: [line] };
}

const timeline = [
  changed('A2-0000000007', '李敏', '136****7766'),
  changed('A1-0000000041', '王琳', '139****9921'),
];

test('given the later value, when asked who wrote it, then it says so itself', () => {
  const value = {
    id: 'A2-7.0',
    text: '136****7766',
    desk: 'A2',
    at: '2026-11-21T09:30:00+08:00',
    clerk: 'limin',
  };
  expect(writerOf({ label }, value, [])).toEqual({ clerk: 'limin', desk: 'A2', at: value.at });
});

test('given the earlier value, when asked who wrote it, then the timeline tells', () => {
  expect(writerOf({ label }, { id: 'earlier', text: '139****9921' }, timeline)).toMatchObject({
    clerk: '王琳',
    desk: 'A1',
  });
});

test('given a value that came with the registration, when asked who wrote it, then nobody is named', () => {
  expect(writerOf({ label }, { id: 'earlier', text: '139****8810' }, timeline)).toBeUndefined();
});
