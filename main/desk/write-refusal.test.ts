import { expect, test } from 'vitest';
import { PostingTooLarge } from '../journal/pushable.ts';
import { DatabaseWriteError } from '../journal/storage/write-documents.ts';
import { writeRefusal } from './write-refusal.ts';

test.each([
  ['full', 13, 'desk.disk-full'],
  ['full', 4_874, 'desk.disk-full'],
  ['io', 10, 'desk.write-failed'],
] as const)(
  'given a write that the storage refused as %s (%i), then the clerk is told %s',
  (fault, rawCode, code) => {
    const refused = new DatabaseWriteError(fault, Object.assign(new Error('of libsql'), { rawCode }));
    expect(writeRefusal(refused)).toMatchObject({ code });
  },
);

test('given a posting that no head office would take, then the clerk is told to enter it in parts', () => {
  expect(writeRefusal(new PostingTooLarge('A1-1'))).toMatchObject({ code: 'desk.too-large' });
});

test('what was not the disk’s doing is a bug and thrown', () => {
  const bug = new TypeError('x is not a function');
  expect(() => writeRefusal(bug)).toThrow(bug);
});
