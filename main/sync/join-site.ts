import { mkdir } from 'node:fs/promises';
import { type Engine, openEngine } from '../engine/engine.ts';
import { moveLeftoversAside } from '../engine/set-up.ts';
import { type DeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import { createKeyFile, type KeyStore } from '../keys/key-file.ts';
import { deriveKey } from '../keys/wrap.ts';
import { enrol } from './enrol.ts';
import { officeKeyPurpose, writeOfficeFile } from './office-file.ts';
import { type ProblemCode, SyncProblem } from './problem.ts';

export interface Joining {
  readonly data: string;
  readonly address: string;
  readonly code: string;
  readonly desk: string;
  readonly deskName: string;
  readonly keyStore: KeyStore;
  readonly passphrase?: string | undefined;
  /** The new desk's key pair. A code that was shown once stays this pair's: a second try needs the same. */
  readonly own: DeskKeys;
  readonly clock: () => number;
}

export type Joined =
  | { readonly engine: Engine; readonly recoveryKey: string }
  | { readonly refused: ProblemCode; readonly free?: string };

/**
 * Sets up a new desk of a site that the head office knows. The key file is put in place as soon as the head office
 * said yes, because a code works once: from here on the desk is one of the site, and taking the site's book goes on
 * at every start until it is done.
 */
export async function joinSite(wanted: Joining): Promise<Joined> {
  const { data, address, code, desk, deskName, keyStore, passphrase, own, clock } = wanted;
  try {
    const request = { desk, deskName, publicKey: own.publicKey };
    const signer = nodeChainCrypto(own.privateKey);
    const { answer, membership } = await enrol(address, code, request, signer);
    await mkdir(data, { recursive: true, mode: 0o700 });
    await moveLeftoversAside(data, clock());
    const { keys, recoveryKey, commit } = await createKeyFile(data, {
      site: answer.site,
      siteName: answer.siteName,
      desk: answer.desk,
      demo: false,
      keyStore,
      own,
      ...(passphrase !== undefined && { passphrase }),
    });
    await writeOfficeFile(data, membership, deriveKey(keys.fileKey, officeKeyPurpose));
    await commit();
    return { engine: await openEngine({ data, keys, clock }), recoveryKey };
  } catch (error) {
    if (!(error instanceof SyncProblem)) throw error;
    const free = error.answer?.free;
    return { refused: error.code, ...(free !== undefined && { free }) };
  }
}
