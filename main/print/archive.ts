import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Marks the file and its format; part of what is authenticated. */
const magic = Buffer.from('QTA1', 'ascii');
const ivLength = 12;
const tagLength = 16;

/** An archived file that was altered, cut short, moved to another job's place or sealed with another key. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/**
 * Keeps each printed PDF as it went to paper, sealed with AES-256-GCM: pages hold people's data. Files lie under
 * `archive/<year>/<month>/<job>.pdf.sealed`, by the time the print was asked for.
 */
export class Archive {
  readonly #folder: string;
  readonly #key: Buffer;

  /**
   * @param folder the desk's data folder
   * @param key 32 bytes as 64 hex digits
   */
  constructor(folder: string, key: string) {
    this.#folder = join(folder, 'archive');
    this.#key = Buffer.from(key, 'hex');
    if (this.#key.length !== 32) throw new Error('The archive key must be 32 bytes written as 64 hex digits');
  }

  /**
   * Durable when it returns: a file is there whole or not at all.
   * @param at ISO time of the request
   * @returns SHA-256 of the PDF, hex
   */
  async keep(job: string, at: string, pdf: Uint8Array): Promise<string> {
    const path = this.pathOf(job, at);
    await mkdir(dirname(path), { recursive: true });
    const half = `${path}.${randomBytes(4).toString('hex')}.part`;
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(this.#seal(job, pdf));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
    await syncFolder(dirname(path));
    return createHash('sha256').update(pdf).digest('hex');
  }

  /** @throws ArchiveError when the file is not what was kept for this job */
  async read(job: string, at: string): Promise<Uint8Array> {
    const sealed = await readFile(this.pathOf(job, at));
    const head = magic.length + ivLength;
    if (sealed.length < head + tagLength || !sealed.subarray(0, magic.length).equals(magic)) {
      throw new ArchiveError(`Not an archived page: ${job}`);
    }
    const decipher = createDecipheriv('aes-256-gcm', this.#key, sealed.subarray(magic.length, head));
    decipher.setAAD(authenticated(job));
    decipher.setAuthTag(sealed.subarray(-tagLength));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(head, -tagLength)), decipher.final()]);
    } catch (cause) {
      throw new ArchiveError(`The archived page of ${job} was altered`, { cause });
    }
  }

  pathOf(job: string, at: string): string {
    const name = job.replace(/[^A-Za-z0-9-]/g, '-');
    return join(this.#folder, at.slice(0, 4), at.slice(5, 7), `${name}.pdf.sealed`);
  }

  #seal(job: string, pdf: Uint8Array): Buffer {
    const iv = randomBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv);
    cipher.setAAD(authenticated(job));
    return Buffer.concat([magic, iv, cipher.update(pdf), cipher.final(), cipher.getAuthTag()]);
  }
}

function authenticated(job: string): Buffer {
  return Buffer.concat([magic, Buffer.from(job)]);
}

/** The new name survives a power cut too. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
