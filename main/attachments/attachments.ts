import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ImageValue } from '../../shared/forms/answers.ts';
import { Sequence } from '../desk/sequence.ts';
import { syncFolder, writeFileDurably } from '../keys/durable-file.ts';
import { openSealed, seal } from './sealed.ts';

/** A file of the store that is not there. */
export class AttachmentMissing extends Error {
  override readonly name = 'AttachmentMissing';
}

const sealedName = /^([0-9a-f]{64})\.sealed$/;

/**
 * Photos and copies of papers, each sealed in a file named by the SHA-256 of what is in it. A posting holds the digest
 * only, so the book stays small and its chain vouches for the picture. The same picture is stored once; nothing is
 * ever overwritten with something else.
 */
export class Attachments {
  readonly #folder: string;
  readonly #key: Uint8Array;
  /** Two writers of one picture would share the file beside it. */
  readonly #writing = new Sequence();

  /** @param key 32 bytes */
  constructor(folder: string, key: Uint8Array) {
    this.#folder = folder;
    this.#key = key;
  }

  /** Durable when it returns, so a posting may name it: a crash in between leaves a file that nothing refers to. */
  put(bytes: Uint8Array, type: ImageValue['type']): Promise<ImageValue> {
    const digest = createHash('sha256').update(bytes).digest('hex');
    return this.#writing.next(async () => {
      if (!(await this.holds(digest))) await this.#write(digest, bytes);
      return { digest, type, bytes: bytes.length };
    });
  }

  /**
   * @throws AttachmentMissing when there is no such file; SealedFileError when it is not what was put: altered, moved
   * from another digest, or sealed with another key
   */
  async get(digest: string): Promise<Uint8Array> {
    let sealed: Buffer;
    try {
      sealed = await readFile(this.pathOf(digest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new AttachmentMissing(`There is no attachment ${digest}`, { cause: error });
    }
    return openSealed(sealed, digest, this.#key);
  }

  /** Whether the file is there and whole. One that is not is written anew when its picture comes again. */
  async holds(digest: string): Promise<boolean> {
    try {
      await this.get(digest);
      return true;
    } catch (error) {
      if (!(error instanceof AttachmentMissing)) console.warn(`Attachment ${digest}:`, error);
      return false;
    }
  }

  /** Takes a picture away for good. One that is not there is no fault: a crash may have come in between. */
  remove(digest: string): Promise<void> {
    return this.#writing.next(() => rm(this.pathOf(digest), { force: true }));
  }

  /** Digests of all files, in order; what an interrupted write left behind is none of them. */
  async digests(): Promise<readonly string[]> {
    const groups = await namesIn(this.#folder);
    const found = await Promise.all(
      groups
        .filter((group) => /^[0-9a-f]{2}$/.test(group))
        .map(async (group) => {
          const names = await namesIn(join(this.#folder, group));
          return names.flatMap((name) => sealedName.exec(name)?.[1] ?? []);
        }),
    );
    return found.flat().sort();
  }

  pathOf(digest: string): string {
    return join(this.#folder, attachmentPath(digest));
  }

  async #write(digest: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(digest);
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // A new folder is itself a name that must survive a power cut.
    if (made !== undefined) {
      await syncFolder(this.#folder);
      await syncFolder(dirname(this.#folder));
    }
    await writeFileDurably(path, seal(bytes, digest, this.#key));
  }
}

/**
 * Where a picture lies below the store's folder.
 * @throws RangeError for what is no digest: the name must not lead anywhere else.
 */
export function attachmentPath(digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new RangeError('Not a digest');
  return join(digest.slice(0, 2), `${digest}.sealed`);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
