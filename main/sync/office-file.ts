import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileDurably } from '../keys/durable-file.ts';
import { unwrap, wrap } from '../keys/wrap.ts';
import { type Mark, markSchema } from './marks.ts';
import type { BookPlace } from './other-books.ts';

const sealed = z.strictObject({ iv: z.string(), data: z.string(), tag: z.string() });

const officeFileSchema = z.strictObject({
  format: z.literal(1),
  /** Origin, `https://host:port`. */
  address: z.string(),
  /** PEM of the head office's certificate; empty where it speaks plain HTTP on this PC. */
  certificate: z.string(),
  company: z.string(),
  /** Ed25519 key that the head office signs its own postings with, SPKI, base64url. */
  officeKey: z.string(),
  /** The desk id that was enrolled: another one (after a restore) has to enrol anew. */
  desk: z.string(),
  /** Shown with every request, locked with a key derived from the file key. */
  token: sealed,
  /** Up to where a metered sync brought everything, in the site's order of arrival: the newest first. */
  marks: z.array(markSchema).default([]),
  /** Books that the desk goes on with after restores, and how far the head office has them. */
  earlier: z.array(z.strictObject({ desk: z.string(), lastSeq: z.number().int().min(0) })).default([]),
});

/** What a desk knows of its head office. */
export type OfficeFile = z.infer<typeof officeFileSchema>;

export interface Membership extends Readonly<Omit<OfficeFile, 'token' | 'format' | 'earlier' | 'marks'>> {
  readonly token: string;
  readonly earlier: readonly BookPlace[];
  readonly marks: readonly Mark[];
}

export const officeFilePath = (data: string): string => join(data, 'office.json');

/** @returns undefined where no head office was joined, `unreadable` for a damaged file: enrolling again mends it. */
export async function readOfficeFile(data: string): Promise<OfficeFile | 'unreadable' | undefined> {
  let text: string;
  try {
    text = await readFile(officeFilePath(data), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return officeFileSchema.parse(JSON.parse(text));
  } catch (error) {
    console.warn('office.json cannot be read:', error);
    return 'unreadable';
  }
}

/** @returns undefined when the key does not open the token: the file is another desk's. */
export function openMembership(
  { token, format: _, ...rest }: OfficeFile,
  key: Uint8Array,
): Membership | undefined {
  const opened = unwrap(token, key);
  return opened && { ...rest, token: opened.toString() };
}

export async function writeOfficeFile(
  data: string,
  { token, ...rest }: Membership,
  key: Uint8Array,
): Promise<void> {
  const file: OfficeFile = {
    format: 1,
    ...rest,
    earlier: [...rest.earlier],
    marks: [...rest.marks],
    token: wrap(Buffer.from(token), key),
  };
  await writeFileDurably(officeFilePath(data), `${JSON.stringify(file, null, 2)}\n`);
}

/** What the key is derived for that locks the token. */
export const officeKeyPurpose = 'office';
