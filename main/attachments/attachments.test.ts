import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttachmentMissing, Attachments } from './attachments.ts';
import { imageTypeOf } from './image-type.ts';
import { picturesOf } from './referenced.ts';
import { SealedFileError } from './sealed.ts';

const photo = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('欧阳建国的照片')]);
const other = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('another')]);

let folder: string;
let store: Attachments;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'qiantai-pictures-')), 'attachments');
  store = new Attachments(folder, randomBytes(32));
});
afterEach(() => rm(dirname(folder), { recursive: true }));

describe("photos and copies of papers [domain 4: people's data]", () => {
  it('gives back what was put, under its SHA-256', async () => {
    const digest = createHash('sha256').update(photo).digest('hex');
    expect(await store.put(photo, 'image/jpeg')).toEqual({ digest, type: 'image/jpeg', bytes: photo.length });
    expect(Buffer.from(await store.get(digest))).toEqual(photo);
    expect(store.pathOf(digest)).toBe(join(folder, digest.slice(0, 2), `${digest}.sealed`));
    expect(await store.digests()).toEqual([digest]);
  });

  it('shows nothing of a picture to who reads the disk, and leaves no half file', async () => {
    const { digest } = await store.put(photo, 'image/jpeg');
    expect((await readFile(store.pathOf(digest))).includes('欧阳')).toBe(false);
    expect(await readdir(dirname(store.pathOf(digest)))).toEqual([`${digest}.sealed`]);
  });

  it('stores the same picture once, also when it comes twice at the same time', async () => {
    const [first, second] = await Promise.all([
      store.put(photo, 'image/jpeg'),
      store.put(photo, 'image/jpeg'),
    ]);
    expect(second).toEqual(first);
    const before = await readFile(store.pathOf(first.digest));
    await store.put(photo, 'image/jpeg');
    expect(await readFile(store.pathOf(first.digest))).toEqual(before);
    expect(await store.digests()).toHaveLength(1);
  });

  it('notices every altered byte and a file cut short', async () => {
    const { digest } = await store.put(photo, 'image/jpeg');
    const path = store.pathOf(digest);
    const whole = await readFile(path);
    for (let index = 0; index < whole.length; index += 1) {
      const altered = Buffer.from(whole);
      altered[index] = (altered[index] ?? 0) ^ 1;
      await writeFile(path, altered);
      await expect(store.get(digest)).rejects.toThrow(SealedFileError);
    }
    await writeFile(path, whole.subarray(0, 12));
    await expect(store.get(digest)).rejects.toThrow(SealedFileError);
  });

  it("does not take one person's picture for another's, nor another desk's key", async () => {
    const mine = await store.put(photo, 'image/jpeg');
    const theirs = await store.put(other, 'image/jpeg');
    await copyFile(store.pathOf(theirs.digest), store.pathOf(mine.digest));
    await expect(store.get(mine.digest)).rejects.toThrow(SealedFileError);
    const stranger = new Attachments(folder, randomBytes(32));
    await expect(stranger.get(theirs.digest)).rejects.toThrow(SealedFileError);
  });

  it('writes a damaged picture anew when it comes again', async () => {
    const { digest } = await store.put(photo, 'image/jpeg');
    await writeFile(store.pathOf(digest), 'spoiled');
    expect(await store.holds(digest)).toBe(false);
    await store.put(photo, 'image/jpeg');
    expect(Buffer.from(await store.get(digest))).toEqual(photo);
  });

  it('says that a picture is not there, and reads past what a power cut left', async () => {
    const nobodys = 'ab'.repeat(32);
    await expect(store.get(nobodys)).rejects.toThrow(AttachmentMissing);
    const { digest } = await store.put(photo, 'image/jpeg');
    await mkdir(join(folder, 'ab'), { recursive: true });
    await writeFile(join(folder, 'ab', `${nobodys}.sealed.new`), 'half');
    expect(await store.digests()).toEqual([digest]);
    await store.put(photo, 'image/jpeg');
    expect((await stat(join(folder, 'ab'))).isDirectory()).toBe(true);
  });

  it('climbs out of its folder for no name', () => {
    expect(() => store.pathOf('../../desk.json')).toThrow(RangeError);
  });
});

describe('what counts as a picture', () => {
  it('goes by its first bytes', () => {
    expect(imageTypeOf(photo)).toBe('image/jpeg');
    expect(imageTypeOf(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('image/png');
    expect(imageTypeOf(Buffer.from('RIFF0000WEBPVP8 '))).toBe('image/webp');
    for (const text of ['<svg onload="x()"/>', '%PDF-1.4', 'MZ', '', 'RIFF0000WAVE']) {
      expect(imageTypeOf(Buffer.from(text))).toBeUndefined();
    }
  });

  it('finds the pictures a posting names, wherever they stand, and none in an erased part', () => {
    const picture = (char: string) => ({ digest: char.repeat(64), type: 'image/jpeg', bytes: 9 });
    const part = (data: unknown) => ({ salt: '', entry: { type: 't', v: 1, subject: 'unit:1', data } });
    const body = [
      part({ household: { persons: [{ photo: picture('a') }, { idCopyFront: picture('b') }] } }),
      null,
      part({ changes: [{ path: 'persons/p1/photo', from: null, to: picture('c') }], digest: 'd'.repeat(64) }),
    ];
    expect(picturesOf({ body }).map((digest) => digest[0])).toEqual(['a', 'b', 'c']);
  });
});
