import { z } from 'zod';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import type { OfficeKeys } from '../parts.ts';
import type { Queries } from '../store/database.ts';
import { makeCertificate, type TlsFiles } from './certificate.ts';
import { SecretRefusal } from './office-secret.ts';
import { lock, unlock } from './wrap.ts';

const signing = z.object({ publicKey: z.string(), privateKey: z.string() });
const tlsFiles = z.object({ certificate: z.string(), key: z.string() });

/**
 * The company's keys from the database, made when they are not there. They lie locked with the office secret, so that
 * a copy of the database alone can neither sign nor pose as the head office.
 * @param tls `own`: a certificate of the head office's making; `none`: plain HTTP; or the company's own files.
 */
export async function officeKeys(
  queries: Queries,
  secret: Buffer,
  tls: 'own' | 'none' | TlsFiles,
  now: number,
): Promise<OfficeKeys> {
  const keys = signing.parse(await shared(queries, secret, 'signing', async () => createDeskKeys()));
  if (tls === 'none') return { ...keys, secret };
  if (tls !== 'own') return { ...keys, secret, tls };
  const own = await shared(queries, secret, 'tls', () => makeCertificate(now));
  return { ...keys, secret, tls: tlsFiles.parse(own) };
}

/** Of instances that start together the first to insert wins, and all read what it wrote. */
async function shared(
  queries: Queries,
  secret: Buffer,
  name: string,
  make: () => Promise<unknown>,
): Promise<unknown> {
  const stored = () =>
    queries.query<{ value: string }>('SELECT value FROM office_keys WHERE name = $1', [name]);
  if ((await stored()).length === 0) {
    await queries.query('INSERT INTO office_keys (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      name,
      lock(JSON.stringify(await make()), secret, name),
    ]);
  }
  const text = unlock((await stored())[0]?.value ?? '', secret, name);
  if (text === undefined) {
    throw new SecretRefusal(
      '总部密钥与数据库中的不符，请放回原来的 office-secret 文件，或设置原来的 OFFICE_SECRET。 ' +
        'The office secret does not open the keys in the database: put the file office-secret back, or set OFFICE_SECRET.',
    );
  }
  return JSON.parse(text);
}
