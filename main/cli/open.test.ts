import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withEngine } from './open.ts';

describe('opening a data folder on the command line', () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'open-'));
  });
  afterEach(() => rm(data, { recursive: true }));

  it('given a folder without a desk, then it is refused with what to do', async () => {
    await expect(withEngine({ data }, async () => 1)).rejects.toMatchObject({ code: 'data.no-desk' });
  });

  it.each(['', '{"format":1', '{"format":1,"site":"s1"}'])(
    'given the key file %j, then it is refused as damaged and a backup is offered',
    async (text) => {
      await writeFile(join(data, 'desk.json'), text);
      const opening = withEngine({ data }, async () => 1);
      await expect(opening).rejects.toMatchObject({ code: 'data.key-file' });
      await expect(opening).rejects.toThrow(/restore/);
    },
  );
});
