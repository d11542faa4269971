import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

describe('two commands that would write into one folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qiantai-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('given several at once, then they run one after another', async () => {
    let inside = 0;
    let most = 0;
    const body = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(20);
      inside -= 1;
    };
    await Promise.all([1, 2, 3].map(() => withLock(join(folder, 'lock'), body)));
    expect(most).toBe(1);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('given a holder that died, then its lock is taken over', async () => {
    // a process id above the largest that Linux, macOS and Windows give out
    writeFileSync(join(folder, 'lock'), '99999999');
    await expect(withLock(join(folder, 'lock'), async () => 'done')).resolves.toBe('done');
  });

  it('given a body that fails, then the lock is free again and the failure is told', async () => {
    const failing = withLock(join(folder, 'lock'), () => Promise.reject(new Error('broken')));
    await expect(failing).rejects.toThrow('broken');
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });
});
