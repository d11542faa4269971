import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Archive, ArchiveError } from './archive.ts';

const at = '2026-11-21T15:42:07+08:00';
const pdf = Buffer.from('%PDF-1.4 欧阳建国 3-2-1201');

describe('the archive of printed pages', () => {
  let folder: string;
  let archive: Archive;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'archive-'));
    archive = new Archive(folder, randomBytes(32).toString('hex'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('gives back what was printed, filed by year and month, with its hash', async () => {
    const hash = await archive.keep('job:01J', at, pdf);
    expect(hash).toBe(createHash('sha256').update(pdf).digest('hex'));
    expect(archive.pathOf('job:01J', at)).toBe(join(folder, 'archive', '2026', '11', 'job-01J.pdf.sealed'));
    expect(Buffer.from(await archive.read('job:01J', at))).toEqual(pdf);
  });

  it('shows nothing of a page to who reads the disk, and leaves no half file', async () => {
    await archive.keep('job:01J', at, pdf);
    const path = archive.pathOf('job:01J', at);
    const bytes = await readFile(path);
    expect(bytes.includes('欧阳建国')).toBe(false);
    expect(bytes.includes('%PDF')).toBe(false);
    expect(await readdir(dirname(path))).toEqual(['job-01J.pdf.sealed']);
  });

  it('notices every altered byte', async () => {
    await archive.keep('job:01J', at, pdf);
    const path = archive.pathOf('job:01J', at);
    const whole = await readFile(path);
    for (let index = 0; index < whole.length; index += 1) {
      const altered = Buffer.from(whole);
      altered[index] = (altered[index] ?? 0) ^ 1;
      await writeFile(path, altered);
      await expect(archive.read('job:01J', at)).rejects.toThrow(ArchiveError);
    }
    await writeFile(path, whole.subarray(0, 10));
    await expect(archive.read('job:01J', at)).rejects.toThrow(ArchiveError);
  });

  it('does not take the page of one job for another, nor another key', async () => {
    await archive.keep('job:01J', at, pdf);
    await writeFile(archive.pathOf('job:02J', at), await readFile(archive.pathOf('job:01J', at)));
    await expect(archive.read('job:02J', at)).rejects.toThrow(ArchiveError);
    const stranger = new Archive(folder, randomBytes(32).toString('hex'));
    await expect(stranger.read('job:01J', at)).rejects.toThrow(ArchiveError);
  });

  it('climbs out of its folder for no name', () => {
    expect(archive.pathOf('job:../../x', at)).toBe(
      join(folder, 'archive', '2026', '11', 'job-------x.pdf.sealed'),
    );
  });
});
