import { createHash, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const shortest = 32;

/** Something about the office secret that a person has to settle. */
export class SecretRefusal extends Error {
  override readonly name = 'SecretRefusal';
}

/**
 * The one secret of a head office: it locks the keys in the database. Several instances on one database are given the
 * same by `OFFICE_SECRET`; a single one keeps it in a file that is made at the first start.
 * @returns 32 bytes.
 */
export async function officeSecret(dataFolder: string, given: string | undefined): Promise<Buffer> {
  return secretOf(given?.trim() || (await storedSecret(join(dataFolder, 'office-secret'))));
}

function secretOf(text: string): Buffer {
  if (text.length < shortest) {
    throw new SecretRefusal(
      `总部密钥太短，至少 ${shortest} 个字符。 The office secret is too short: at least ${shortest} characters.`,
    );
  }
  return createHash('sha256').update(`qiantai office secret ${text}`, 'utf8').digest();
}

async function storedSecret(path: string): Promise<string> {
  return (await readSecret(path)) ?? (await makeSecret(path));
}

async function readSecret(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Linked into place whole: of two instances that start together, both get the secret of the first. */
async function makeSecret(path: string): Promise<string> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(`${randomBytes(32).toString('base64url')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(beside, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(beside, { force: true });
  }
  return (await readSecret(path)) ?? '';
}
