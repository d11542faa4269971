import { expect, test } from 'vitest';
import { touches } from './touches.ts';

test('given a list of slips, when slips change, then it is stale; when receipts change, it is not', () => {
  const watched = { kinds: ['key-slip'] };
  expect(touches({ event: 'changed', kinds: ['key-slip'], subjects: [] }, watched)).toBe(true);
  expect(touches({ event: 'changed', kinds: ['receipt'], subjects: [] }, watched)).toBe(false);
});

test('given a household page, when its subject changes, then it is stale', () => {
  const watched = { subjects: ['unit:3-2-1201'] };
  expect(touches({ event: 'changed', kinds: [], subjects: ['unit:3-2-1201'] }, watched)).toBe(true);
  expect(touches({ event: 'status' }, watched)).toBe(false);
});

test('given the frame, when the desk locks or its status changes, then it is stale', () => {
  expect(touches({ event: 'locked' }, { status: true })).toBe(true);
  expect(touches({ event: 'status' }, { status: true })).toBe(true);
});

test('given damaged lists, when they were rebuilt, then whatever was read from them is stale', () => {
  expect(touches({ event: 'rebuilt' }, { kinds: ['receipt'] })).toBe(true);
  expect(touches({ event: 'rebuilt' }, { subjects: ['unit:3-2-1201'] })).toBe(true);
  expect(touches({ event: 'rebuilt' }, { status: true })).toBe(false);
});
