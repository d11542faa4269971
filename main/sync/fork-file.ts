import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { dataFolder } from '../engine/data-folder.ts';
import type { DeskKeys } from '../journal/crypto.ts';
import { writeFileDurably } from '../keys/durable-file.ts';
import { unwrap, wrap } from '../keys/wrap.ts';

const forkFileSchema = z.strictObject({
  format: z.literal(1),
  /** The desk id whose book ran on twice, and the first number that differs. */
  desk: z.string(),
  seq: z.number().int().min(1),
  /** The id it goes on under. */
  successor: z.string(),
  publicKey: z.string(),
  /** The successor's private key, locked with a key derived from the file key. */
  privateKey: z.strictObject({ iv: z.string(), data: z.string(), tag: z.string() }),
});

export interface ForkPlan {
  readonly desk: string;
  readonly seq: number;
  readonly successor: string;
  readonly own: DeskKeys;
}

/** Written before anything else happens, so that a crash at any point is gone on from. */
export async function writeForkPlan(data: string, plan: ForkPlan, key: Uint8Array): Promise<void> {
  const { own, ...rest } = plan;
  const privateKey = wrap(Buffer.from(own.privateKey), key);
  const file: z.infer<typeof forkFileSchema> = { format: 1, ...rest, publicKey: own.publicKey, privateKey };
  await writeFileDurably(dataFolder(data).fork, `${JSON.stringify(file)}\n`);
}

/** @throws when the file is there but not whole: it holds the only copy of a key that the head office knows. */
export async function readForkPlan(data: string, key: Uint8Array): Promise<ForkPlan | undefined> {
  let text: string;
  try {
    text = await readFile(dataFolder(data).fork, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const { desk, seq, successor, publicKey, privateKey } = forkFileSchema.parse(JSON.parse(text));
  const opened = unwrap(privateKey, key);
  if (!opened) throw new Error('The key of the forked book is locked with another key');
  return { desk, seq, successor, own: { publicKey, privateKey: opened.toString() } };
}

export async function removeForkPlan(data: string): Promise<void> {
  await rm(dataFolder(data).fork, { force: true });
}
