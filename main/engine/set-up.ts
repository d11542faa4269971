import { randomBytes } from 'node:crypto';
import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeyFile, type KeyStore, type NewKeyFile } from '../keys/key-file.ts';
import { namesInUse, withCompanions } from '../views/file-names.ts';
import { dataFolder } from './data-folder.ts';
import { type Engine, openEngine } from './engine.ts';

export interface SetUp {
  readonly data: string;
  readonly siteName: string;
  readonly desk: string;
  readonly demo: boolean;
  readonly keyStore: KeyStore;
  readonly passphrase?: string | undefined;
  readonly leader: { readonly name: string; readonly pin: string };
  readonly clock: () => number;
}

export interface NewDesk {
  readonly engine: Engine;
  /** Staff id of the first leader. */
  readonly leader: string;
  readonly recoveryKey: string;
}

/**
 * Founds a site with its first desk and its first leader. The key file is put in place last: a set-up that was cut
 * off leaves a folder that is still new, never a desk that cannot be opened.
 * @throws Error when a founding command is refused: the caller checked names and PIN before.
 */
export async function setUpDesk(wanted: SetUp): Promise<NewDesk> {
  const { data, siteName, desk, demo, keyStore, passphrase, leader, clock } = wanted;
  await mkdir(data, { recursive: true, mode: 0o700 });
  await moveLeftoversAside(data, clock());
  const newKeyFile: NewKeyFile = {
    site: `s${randomBytes(5).toString('hex')}`,
    siteName,
    desk,
    demo,
    keyStore,
    ...(passphrase !== undefined && { passphrase }),
  };
  const { keys, recoveryKey, commit } = await createKeyFile(data, newKeyFile);
  const engine = await openEngine({ data, keys, clock });
  try {
    const founded = await engine.desk.runAsDesk({
      command: 'foundSite',
      input: { name: siteName, deskId: desk, deskName: `${desk} 台`, publicKey: keys.file.publicKey },
    });
    const first = await engine.desk.runAsDesk({
      command: 'foundStaff',
      input: { name: leader.name, role: 'manager', newPin: leader.pin },
    });
    const refusal = founded.refusals?.[0] ?? first.refusals?.[0];
    if (refusal) throw new Error(`Set-up was refused: ${refusal.text ?? refusal.code}`);
    await commit();
    return { engine, leader: String(first.answer?.staff), recoveryKey };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** A book without its key file opens for nobody, but it is somebody's book: it is kept, beside the new one. */
export async function moveLeftoversAside(data: string, now: number): Promise<void> {
  const folder = dataFolder(data);
  const aside = join(data, `leftover-${now}`);
  const files = [folder.journal, ...namesInUse(folder.views)].flatMap(withCompanions);
  for (const path of [...files, folder.attachments]) {
    if (!(await exists(path))) continue;
    await mkdir(aside, { recursive: true });
    await rename(path, join(aside, path.slice(data.length + 1)));
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
