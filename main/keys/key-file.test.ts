import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { unprovenMove } from '../../shared/sync/move-text.ts';
import { nodeChainCrypto } from '../journal/crypto.ts';
import {
  createKeyFile,
  type KeyStore,
  keyFilePath,
  moveToNewDesk,
  noKeyStore,
  openWithKeyStore,
  openWithPassphrase,
  readKeyFile,
  renewRecoveryKey,
} from './key-file.ts';

const wanted = { site: 'cuihu', siteName: '翠湖苑', desk: 'A1', demo: false };
const keyStore: KeyStore = {
  available: true,
  protect: (secret) => secret.map((byte) => byte ^ 0x5a),
  reveal: (secret) => secret.map((byte) => byte ^ 0x5a),
};
const create: typeof createKeyFile = async (folder, desk) => {
  const made = await createKeyFile(folder, desk);
  await made.commit();
  return made;
};
let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qiantai-keys-'));
});

describe('the key file', () => {
  test('without a key store: the passphrase opens it, the recovery key too, nothing else', async () => {
    const made = await create(data, { ...wanted, keyStore: noKeyStore, passphrase: '翠湖 前台 2026' });
    const file = await readKeyFile(data);
    expect((await openWithPassphrase(file, '翠湖 前台 2026'))?.fileKey).toEqual(made.keys.fileKey);
    expect((await openWithPassphrase(file, made.recoveryKey.toLowerCase()))?.privateKey).toBe(
      made.keys.privateKey,
    );
    expect(await openWithPassphrase(file, '翠湖 前台 2025')).toBeUndefined();
    expect(openWithKeyStore(file, noKeyStore)).toBeUndefined();
  });

  test('with a key store: opens without asking', async () => {
    const made = await create(data, { ...wanted, keyStore });
    expect(openWithKeyStore(await readKeyFile(data), keyStore)?.fileKey).toEqual(made.keys.fileKey);
  });

  test('neither key store nor passphrase: refused, no file is written', async () => {
    await expect(createKeyFile(data, { ...wanted, keyStore: noKeyStore })).rejects.toThrow('passphrase');
    await expect(readKeyFile(data)).rejects.toThrow();
  });

  test('no secret stands in the file in plain text', async () => {
    const made = await create(data, {
      ...wanted,
      keyStore: noKeyStore,
      passphrase: 'a long passphrase',
    });
    const text = await readFile(keyFilePath(data), 'utf8');
    for (const secret of [made.keys.privateKey, made.recoveryKey, 'a long passphrase'])
      expect(text).not.toContain(secret);
    for (const form of ['hex', 'base64', 'base64url'] as const)
      expect(text).not.toContain(made.keys.fileKey.toString(form));
  });

  test('a new recovery key opens it, the old one no more, also after a move to another desk id', async () => {
    const made = await create(data, { ...wanted, keyStore: noKeyStore, passphrase: '翠湖 前台 2026' });
    const renewed = await renewRecoveryKey(data, made.keys);
    for (const move of [false, true]) {
      if (move) await moveToNewDesk(data, made.keys, 'A1B');
      const file = await readKeyFile(data);
      expect((await openWithPassphrase(file, renewed))?.fileKey).toEqual(made.keys.fileKey);
      expect((await openWithPassphrase(file, '翠湖 前台 2026'))?.fileKey).toEqual(made.keys.fileKey);
      expect(await openWithPassphrase(file, made.recoveryKey)).toBeUndefined();
    }
    expect(await readFile(keyFilePath(data), 'utf8')).not.toContain(renewed);
  });

  test('[SYNC] moved again and again, each old key has signed for the next, and for nothing else', async () => {
    const made = await create(data, { ...wanted, keyStore });
    const second = await moveToNewDesk(data, made.keys, 'A1B');
    await moveToNewDesk(data, second, 'A1C');
    const { moves, ...file } = await readKeyFile(data);
    expect(moves.map(({ desk, publicKey }) => [desk, publicKey])).toEqual([
      ['A1', made.keys.file.publicKey],
      ['A1B', second.file.publicKey],
    ]);
    const { verify } = nodeChainCrypto();
    const earlier = moves.toReversed();
    expect(unprovenMove('cuihu', file, earlier, verify)).toBeUndefined();
    expect(unprovenMove('another', file, earlier, verify)).toBe('A1B');
    expect(unprovenMove('cuihu', { ...file, desk: 'A1D' }, earlier, verify)).toBe('A1B');
    expect(unprovenMove('cuihu', file, moves, verify)).toBe('A1');
    expect(unprovenMove('cuihu', file, earlier.slice(1), verify)).toBe('A1');
  });

  test('[SYNC] a file that was moved before old keys signed opens, and says nothing of that move', async () => {
    await create(data, { ...wanted, keyStore });
    const { moves: _, ...old } = await readKeyFile(data);
    await writeFile(keyFilePath(data), JSON.stringify({ ...old, desk: 'A1B' }));
    const keys = openWithKeyStore(await readKeyFile(data), keyStore);
    expect(keys?.file.moves).toEqual([]);
    if (keys) await moveToNewDesk(data, keys, 'A1C');
    expect((await readKeyFile(data)).moves.map(({ desk }) => desk)).toEqual(['A1B']);
  });

  test('a changed byte is noticed', async () => {
    await create(data, { ...wanted, keyStore: noKeyStore, passphrase: 'a long passphrase' });
    const file = await readKeyFile(data);
    const tag = file.privateKey.tag.startsWith('A') ? 'B' : 'A';
    const privateKey = { ...file.privateKey, tag: tag + file.privateKey.tag.slice(1) };
    expect(await openWithPassphrase({ ...file, privateKey }, 'a long passphrase')).toBeUndefined();
    await writeFile(keyFilePath(data), '{"format":1');
    await expect(readKeyFile(data)).rejects.toThrow();
  });
});
