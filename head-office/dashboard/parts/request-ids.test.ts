import { expect, test } from 'vitest';
import { newId } from './new-id.ts';
import { createRequestIds } from './request-ids.ts';

const counted = () => {
  let made = 0;
  return createRequestIds(() => `request-${++made}`);
};

test('given the same act again, then it is the same request; given it was corrected, then it is another one', () => {
  const ids = counted();
  expect(ids.of('publishNotice', { title: '停水' })).toBe('request-1');
  expect(ids.of('publishNotice', { title: '停水' })).toBe('request-1');
  expect(ids.of('publishNotice', { title: '停电' })).toBe('request-2');
  expect(ids.of('publishTariff', { title: '停电' })).toBe('request-3');
});

test('given it is done everywhere, then the same act asked for later is a request of its own', () => {
  const ids = counted();
  ids.of('changeSetting', { key: 'keyDueHours', value: 3 });
  ids.finish();
  expect(ids.of('changeSetting', { key: 'keyDueHours', value: 3 })).toBe('request-2');
});

test('given two ids, then they differ and are words that the head office takes', () => {
  expect(newId()).toMatch(/^[0-9a-f]{24}$/);
  expect(newId()).not.toBe(newId());
});
