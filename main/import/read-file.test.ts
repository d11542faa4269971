import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSheets } from './read-file.ts';
import { UnreadableFile } from './sheet.ts';

test.each([
  ['import.not-readable', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9])],
  ['import.not-readable', Buffer.from('a\0b')],
  ['import.old-excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['import.empty', Buffer.from('\n\n')],
])('refuses with %s what is no roster', async (code, content) => {
  const path = join(await mkdtemp(join(tmpdir(), 'qiantai-read-')), '什么.bin');
  await writeFile(path, content);
  const error = await readSheets(path).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UnreadableFile);
  expect(error).toMatchObject({ code });
});
