import { expect, test } from 'vitest';
import { keyName } from './keyboard.ts';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  ...more,
});

test('function keys work while somebody types', () => {
  expect(keyName(press('F4'), true)).toBe('F4');
});

test('a slash opens the search only outside a field: in a field it is a sign like others', () => {
  expect(keyName(press('/'), false)).toBe('/');
  expect(keyName(press('/'), true)).toBeUndefined();
});

test('Ctrl and a letter has one name in either case; Cmd counts as Ctrl', () => {
  expect(keyName(press('k', { ctrlKey: true }), true)).toBe('Ctrl+K');
  expect(keyName(press('K', { metaKey: true }), false)).toBe('Ctrl+K');
  expect(keyName(press('Enter', { ctrlKey: true }), true)).toBe('Ctrl+Enter');
});

test('a key held down acts once', () => {
  expect(keyName(press('F9', { repeat: true }), false)).toBeUndefined();
});
