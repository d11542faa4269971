import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { dataFolder } from '../engine/data-folder.ts';
import type { WorkOptions } from '../engine/engine.ts';
import { type Engine, openEngine } from '../engine/engine.ts';
import { filesAreFree } from '../journal/storage/closing.ts';
import {
  hasKeyFile,
  type KeyStore,
  keyFilePath,
  moveToNewDesk,
  openWithKeyStore,
  openWithPassphrase,
  readKeyFile,
} from '../keys/key-file.ts';
import { namesInUse, withCompanions } from '../views/file-names.ts';
import { copyHashed } from './copy-file.ts';
import { filesOf, type Manifest, manifestName, manifestSchema } from './manifest.ts';
import { nextDeskId } from './next-desk-id.ts';

export type RestoreFault = 'not-a-backup' | 'altered' | 'wrong-key';

export interface RestoreOptions extends WorkOptions {
  readonly data: string;
  readonly backup: string;
  readonly keyStore: KeyStore;
  /** Passphrase or recovery key; not needed where the key store opens the backup. */
  readonly passphrase?: string | undefined;
  readonly clock: () => number;
  /** Called when the backup is known to be whole, before the present files are moved: closes them. */
  readonly beforeReplacing?: () => Promise<void>;
}

/**
 * Puts a backup in the place of the present book. The present files are kept beside it. The desk goes on under a new
 * id and a new signing key: numbers that were given out after the backup are on paper somewhere and must not come
 * again, and the old id must never have two different postings with one number. `office.json` stays as it is: it names
 * the old id, so the desk says that it has to be enrolled anew.
 * @returns the opened desk, or why the backup was refused; then nothing was changed.
 */
export async function restore(
  options: RestoreOptions,
): Promise<{ engine: Engine } | { fault: RestoreFault }> {
  const manifest = await readManifest(options.backup);
  if (!manifest) return { fault: 'not-a-backup' };
  const { data, clock } = options;
  await mkdir(data, { recursive: true, mode: 0o700 });
  const incoming = join(data, 'restore.partial');
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming, { mode: 0o700 });
  try {
    if (!(await copyIn(manifest, options, incoming))) return { fault: 'altered' };
    const file = await readKeyFile(incoming);
    const keys =
      openWithKeyStore(file, options.keyStore) ??
      (options.passphrase === undefined ? undefined : await openWithPassphrase(file, options.passphrase));
    if (!keys) return { fault: 'wrong-key' };
    const moved = await moveToNewDesk(incoming, keys, await freeDeskId(data, file.desk));
    await options.beforeReplacing?.();
    await putInPlace(data, incoming, clock());
    const engine = await openEngine({ data, keys: moved, clock });
    const answer = await engine.desk.runAsDesk({
      command: 'addDesk',
      input: { deskId: moved.file.desk, publicKey: moved.file.publicKey, continues: manifest.desk },
    });
    if (!answer.ok) throw new Error(`The restored desk was refused: ${answer.refusals?.[0]?.text}`);
    return { engine };
  } finally {
    await rm(incoming, { recursive: true, force: true });
  }
}

/** A desk id that no book in this folder has used: the same backup may be restored twice. */
async function freeDeskId(data: string, desk: string): Promise<string> {
  const replaced = (await readdir(data)).filter((name) => name.startsWith('replaced-'));
  const used = new Set<string>();
  for (const folder of [data, ...replaced.map((name) => join(data, name))]) {
    const id = await deskIdIn(folder);
    if (id !== undefined) used.add(id);
  }
  let id = nextDeskId(desk);
  while (used.has(id)) id = nextDeskId(id);
  return id;
}

/** A damaged key file is a reason to restore, so it must not stop one. */
async function deskIdIn(folder: string): Promise<string | undefined> {
  if (!hasKeyFile(folder)) return undefined;
  try {
    return (await readKeyFile(folder)).desk;
  } catch (error) {
    console.warn(`The key file in ${folder} cannot be read:`, error);
    return undefined;
  }
}

/** What a backup folder says of itself, or undefined when it is none. */
async function readManifest(backup: string): Promise<Manifest | undefined> {
  let text: string;
  try {
    text = await readFile(join(backup, manifestName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (error) {
    console.warn('Not a manifest:', error);
    return undefined;
  }
}

async function copyIn(manifest: Manifest, options: RestoreOptions, incoming: string): Promise<boolean> {
  const files = filesOf(manifest);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  for (const { path, sha256 } of files) {
    const source = join(options.backup, path);
    if (!(await isFile(source))) return false;
    await mkdir(dirname(join(incoming, path)), { recursive: true, mode: 0o700 });
    const copied = await copyHashed(
      source,
      join(incoming, path),
      (bytes) => {
        done += bytes;
        options.onProgress?.(done, total);
      },
      options.signal,
    );
    if (copied.sha256 !== sha256) return false;
  }
  return true;
}

/** The present book moves aside as a whole, then the restored one takes its place; the key file goes last. */
async function putInPlace(data: string, incoming: string, now: number): Promise<void> {
  const { journal, views, attachments, fork } = dataFolder(data);
  const aside = join(data, `replaced-${now}`);
  const key = keyFilePath(data);
  const databases = [journal, ...namesInUse(views)].flatMap(withCompanions);
  await filesAreFree();
  for (const path of [key, ...databases, attachments, fork]) {
    if (!(await isThere(path))) continue;
    await mkdir(aside, { recursive: true });
    await rename(path, join(aside, basename(path)));
  }
  for (const path of [attachments, journal, `${journal}-wal`, key]) {
    const from = join(incoming, basename(path));
    if (await isThere(from)) await rename(from, path);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
