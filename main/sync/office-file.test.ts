import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { officeFilePath, openMembership, readOfficeFile, writeOfficeFile } from './office-file.ts';

const key = Buffer.alloc(32, 1);
const membership = {
  address: 'https://zongbu.example.com:8443',
  certificate: '',
  company: '安居物业',
  officeKey: 'k'.repeat(44),
  desk: 'A1',
  token: 'a-secret-token',
  marks: [{ position: 7, mark: '1a2b' }],
  earlier: [{ desk: 'A1', lastSeq: 7 }],
};
let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qiantai-office-'));
});

test('given what was written, then it is read again, and the token lies there locked', async () => {
  await writeOfficeFile(data, membership, key);
  const file = await readOfficeFile(data);
  if (file === undefined || file === 'unreadable') throw new Error('office.json was not read');
  expect(openMembership(file, key)).toEqual(membership);
  expect(openMembership(file, Buffer.alloc(32, 2))).toBeUndefined();
  expect(await readFile(officeFilePath(data), 'utf8')).not.toContain('a-secret-token');
  expect((await stat(officeFilePath(data))).mode & 0o077).toBe(0);
});

test('given no file, then there is no head office; given half a file, then it is unreadable and nothing breaks', async () => {
  expect(await readOfficeFile(data)).toBeUndefined();
  await writeFile(officeFilePath(data), '{"format":1,');
  expect(await readOfficeFile(data)).toBe('unreadable');
});
