import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNode, missingPackages } from './dependencies.mjs';
import { inProject } from './project.mjs';

describe('what a fresh or changed clone lacks', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-another-system': { version: '1.0.0', optional: true },
    },
  };

  it('given everything as locked, then nothing is missing, though packages of other systems are absent', () => {
    expect(missingPackages(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toEqual([]);
  });

  it('given nothing installed or another version, then that is named', () => {
    expect(missingPackages(lock, {})).toEqual(['node_modules/a']);
    expect(missingPackages(lock, { packages: { 'node_modules/a': { version: '0.9.0' } } })).toEqual([
      'node_modules/a',
    ]);
  });

  it('given an old Node, then it is refused with the version that is needed', () => {
    for (const version of ['18.20.0', '20.18.3']) expect(() => checkNode(version)).toThrow('20.19');
    for (const version of ['20.19.0', '22.0.0', '24.1.0']) expect(() => checkNode(version)).not.toThrow();
  });
});

describe('package-lock.json', () => {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'));
  const packages: Record<string, { optionalDependencies?: Record<string, string> }> = lock.packages;

  it('names the binaries of every system, without which `npm ci` fails or Windows gets no SQLite', () => {
    const locked = new Set(Object.keys(packages).map((folder) => folder.split('node_modules/').at(-1)));
    const wanted = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
    expect(locked).toContain('@libsql/win32-x64-msvc');
  });
});
