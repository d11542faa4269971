import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputsHash, isFresh, writeStamp } from './stale.mjs';

describe('whether a build is stale', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'qiantai-stale-'));
    mkdirSync(join(root, 'shared'));
    writeFileSync(join(root, 'shared', 'a.ts'), 'one');
    writeFileSync(join(root, 'package.json'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const hash = () => inputsHash(root, ['package.json', 'shared', 'not-there']);

  it('given a build, when only times or tests change, then it stays fresh', () => {
    const before = hash();
    utimesSync(join(root, 'shared', 'a.ts'), 1, 1);
    writeFileSync(join(root, 'shared', 'a.test.ts'), 'a test');
    expect(hash()).toBe(before);
  });

  it('given a build, when a file changes, moves or goes, then it is stale', () => {
    const before = hash();
    writeFileSync(join(root, 'shared', 'a.ts'), 'two');
    const changed = hash();
    rmSync(join(root, 'shared', 'a.ts'));
    const gone = hash();
    writeFileSync(join(root, 'shared', 'b.ts'), 'one');
    expect(new Set([before, changed, gone, hash()]).size).toBe(4);
  });

  it('given a stamp, when what was built is deleted, then it is stale whatever the stamp says', () => {
    const stamp = join(root, 'out', 'stamp');
    const output = join(root, 'out', 'index.js');
    writeStamp(stamp, hash());
    expect(isFresh(stamp, hash(), [output])).toBe(false);
    writeFileSync(output, '');
    expect(isFresh(stamp, hash(), [output])).toBe(true);
    expect(isFresh(stamp, 'another', [output])).toBe(false);
  });
});
