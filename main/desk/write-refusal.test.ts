import { expect, test } from 'vitest';
import { DatabaseWriteError } from '../journal/storage/write-documents.ts';
import { writeRefusal } from './write-refusal.ts';

test.each([
  ['full', 'desk.disk-full'],
  ['io', 'desk.write-failed'],
] as const)('given a write that the storage refused as %s, then the clerk is told %s', (fault, code) => {
  const refused = new DatabaseWriteError(fault, new Error('database or disk is full'));
  expect(writeRefusal(refused)).toMatchObject({ code });
});

test('what was not the disk’s doing is a bug and thrown', () => {
  const bug = new TypeError('x is not a function');
  expect(() => writeRefusal(bug)).toThrow(bug);
});
