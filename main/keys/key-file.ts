import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { moveText } from '../../shared/sync/move-text.ts';
import { createDeskKeys, type DeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import { writeFileDurably } from './durable-file.ts';
import { createRecoveryKey, normalRecoveryKey } from './recovery-key.ts';
import { deriveKey, passphraseKey, unwrap, wrap } from './wrap.ts';

/** The system's key store (DPAPI, Keychain, Secret Service). Where there is none the passphrase is the only way in. */
export interface KeyStore {
  readonly available: boolean;
  protect(secret: Uint8Array): Uint8Array;
  /** @returns undefined when this system user cannot open it (another PC, another account). */
  reveal(protectedSecret: Uint8Array): Uint8Array | undefined;
}

/** For places without a desktop: the command line and servers. */
export const noKeyStore: KeyStore = {
  available: false,
  protect() {
    throw new Error('There is no key store here');
  },
  reveal: () => undefined,
};

const wrapped = z.strictObject({ iv: z.string(), data: z.string(), tag: z.string() });
const keyFileSchema = z.strictObject({
  format: z.literal(1),
  site: z.string(),
  siteName: z.string(),
  desk: z.string(),
  demo: z.boolean(),
  publicKey: z.string(),
  /**
   * The ids and keys that the desk had before, the newest last, each with its signature of `moveText` for the one after
   * it. A desk that was moved by an older program has none for that move, and nothing can make one.
   */
  moves: z
    .array(z.strictObject({ desk: z.string(), publicKey: z.string(), signature: z.string() }))
    .default([]),
  /** The desk's private key, locked with a key derived from the file key. */
  privateKey: wrapped,
  /** The file key, locked once for each way in. */
  ways: z.strictObject({
    keyStore: z.string().optional(),
    passphrase: z.strictObject({ salt: z.string(), key: wrapped }).optional(),
    recovery: z.strictObject({ salt: z.string(), key: wrapped }),
  }),
});

/** Who this desk is, and its keys, each locked: nothing in it opens anything by itself. */
export type KeyFile = z.infer<typeof keyFileSchema>;

export interface OpenKeys {
  readonly file: KeyFile;
  readonly fileKey: Buffer;
  readonly privateKey: string;
}

export interface NewKeyFile {
  readonly site: string;
  readonly siteName: string;
  readonly desk: string;
  readonly demo: boolean;
  readonly keyStore: KeyStore;
  /** Wanted where there is no key store; allowed beside one. */
  readonly passphrase?: string;
  /** The desk's key pair, where it had to be shown to somebody before. */
  readonly own?: DeskKeys;
}

export const keyFilePath = (data: string): string => join(data, 'desk.json');

export const hasKeyFile = (data: string): boolean => existsSync(keyFilePath(data));

/** @throws when the file is missing or is not a key file. */
export async function readKeyFile(data: string): Promise<KeyFile> {
  return keyFileSchema.parse(JSON.parse(await readFile(keyFilePath(data), 'utf8')));
}

/**
 * Makes the desk's keys; `commit` writes the key file, once the desk is founded. The recovery key is in the answer
 * and nowhere else.
 */
export async function createKeyFile(
  data: string,
  wanted: NewKeyFile,
): Promise<{ keys: OpenKeys; recoveryKey: string; commit(): Promise<void> }> {
  if (!wanted.keyStore.available && wanted.passphrase === undefined) {
    throw new Error('Without a key store the file key needs a passphrase');
  }
  const fileKey = randomBytes(32);
  const desk: DeskKeys = wanted.own ?? createDeskKeys();
  const recoveryKey = createRecoveryKey();
  const file: KeyFile = {
    format: 1,
    site: wanted.site,
    siteName: wanted.siteName,
    desk: wanted.desk,
    demo: wanted.demo,
    publicKey: desk.publicKey,
    moves: [],
    privateKey: wrap(Buffer.from(desk.privateKey), deriveKey(fileKey, 'desk key')),
    ways: {
      ...(wanted.keyStore.available && {
        keyStore: Buffer.from(wanted.keyStore.protect(fileKey)).toString('base64url'),
      }),
      ...(wanted.passphrase !== undefined && { passphrase: await lockWith(wanted.passphrase, fileKey) }),
      recovery: await lockWith(normalRecoveryKey(recoveryKey), fileKey),
    },
  };
  return {
    keys: { file, fileKey, privateKey: desk.privateKey },
    recoveryKey,
    commit: () => writeFileDurably(keyFilePath(data), `${JSON.stringify(file, null, 2)}\n`),
  };
}

/** Opens the keys with the system's key store, without asking anybody. */
export function openWithKeyStore(file: KeyFile, keyStore: KeyStore): OpenKeys | undefined {
  if (!keyStore.available || file.ways.keyStore === undefined) return undefined;
  const fileKey = keyStore.reveal(Buffer.from(file.ways.keyStore, 'base64url'));
  return fileKey && opened(file, Buffer.from(fileKey));
}

/** Opens the keys with what somebody typed: the passphrase or the recovery key. */
export async function openWithPassphrase(file: KeyFile, typed: string): Promise<OpenKeys | undefined> {
  const tries = [
    { way: file.ways.passphrase, text: typed },
    { way: file.ways.recovery, text: normalRecoveryKey(typed) },
  ];
  for (const { way, text } of tries) {
    if (!way) continue;
    const fileKey = unwrap(way.key, await passphraseKey(text, Buffer.from(way.salt, 'base64url')));
    if (fileKey) return opened(file, fileKey);
  }
  return undefined;
}

/**
 * Writes the key file anew for another desk id with a signing key of its own; the ways in stay the same. The old key
 * signs that the new one goes on with its book: its last act, because it is kept no longer.
 */
export async function moveToNewDesk(
  data: string,
  keys: OpenKeys,
  desk: string,
  own: DeskKeys = createDeskKeys(),
): Promise<OpenKeys> {
  const privateKey = wrap(Buffer.from(own.privateKey), deriveKey(keys.fileKey, 'desk key'));
  const { site, desk: oldDesk, publicKey } = keys.file;
  const old = { desk: oldDesk, publicKey };
  const text = moveText(site, old, { desk, publicKey: own.publicKey });
  const signature = nodeChainCrypto(keys.privateKey).sign(text);
  const moves = [...keys.file.moves, { ...old, signature }];
  const file: KeyFile = { ...keys.file, desk, publicKey: own.publicKey, moves, privateKey };
  await writeFileDurably(keyFilePath(data), `${JSON.stringify(file, null, 2)}\n`);
  return { file, fileKey: keys.fileKey, privateKey: own.privateKey };
}

/**
 * Makes a new recovery key, for one that was lost or never seen; the earlier one opens this key file no more. The key
 * is in the answer and nowhere else. Backups made before keep the way in they were made with.
 */
export async function renewRecoveryKey(data: string, { file, fileKey }: OpenKeys): Promise<string> {
  const recoveryKey = createRecoveryKey();
  const recovery = await lockWith(normalRecoveryKey(recoveryKey), fileKey);
  const renewed: KeyFile = { ...file, ways: { ...file.ways, recovery } };
  await writeFileDurably(keyFilePath(data), `${JSON.stringify(renewed, null, 2)}\n`);
  // Whoever holds the open keys writes the ways in again at a move to another desk id.
  file.ways.recovery = recovery;
  return recoveryKey;
}

async function lockWith(passphrase: string, fileKey: Buffer) {
  const salt = randomBytes(16);
  return { salt: salt.toString('base64url'), key: wrap(fileKey, await passphraseKey(passphrase, salt)) };
}

function opened(file: KeyFile, fileKey: Buffer): OpenKeys | undefined {
  const privateKey = unwrap(file.privateKey, deriveKey(fileKey, 'desk key'));
  return privateKey && { file, fileKey, privateKey: privateKey.toString() };
}
