import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeChainCrypto } from '../../main/journal/crypto.ts';
import { parseEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import { hashOfSecret } from '../intake/secrets.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { openPgliteDatabase } from '../store/pglite-database.ts';
import { createSqlStore } from '../store/sql-store.ts';
import { certificatePart, makeCertificate, noCertificate } from './certificate.ts';
import { companyName } from './company.ts';
import { invite } from './invite.ts';
import { officeKeys } from './office-keys.ts';
import { officeSecret, SecretRefusal } from './office-secret.ts';
import { lock, unlock } from './wrap.ts';

const now = Date.parse('2026-11-22T08:00:00+08:00');
const secret = Buffer.alloc(32, 7);

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'office-keys-'));
  database = await openPgliteDatabase();
  await migrate(database);
});
beforeEach(async () => {
  await database.query('DELETE FROM office_keys');
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('office secret', () => {
  it('is made once, for its owner only, and is the same at every start', async () => {
    const both = await Promise.all([officeSecret(folder, undefined), officeSecret(folder, undefined)]);
    const later = await officeSecret(folder, '');
    expect(both[0]).toEqual(both[1]);
    expect(later).toEqual(both[0]);
    expect(later).toHaveLength(32);
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'office-secret')).mode & 0o777).toBe(0o600);
    }
  });

  it('comes from outside when it is given, and is refused when it is short', async () => {
    const text = readFileSync(new URL(import.meta.url))
      .toString('hex')
      .slice(0, 40);
    expect(await officeSecret(folder, text)).toEqual(await officeSecret(join(folder, 'other'), text));
    await expect(officeSecret(folder, 'short')).rejects.toThrow(SecretRefusal);
  });
});

describe('company keys', () => {
  it('are shared by instances that start together', async () => {
    const [one, other] = await Promise.all([
      officeKeys(database, secret, 'own', now),
      officeKeys(database, secret, 'own', now),
    ]);
    expect(one).toEqual(other);
    const signature = nodeChainCrypto(one.privateKey).sign('text');
    expect(nodeChainCrypto().verify('text', signature, other.publicKey)).toBe(true);
  });

  it('lie locked in the database, and another secret does not open them', async () => {
    const keys = await officeKeys(database, secret, 'own', now);
    const stored = JSON.stringify(await database.query('SELECT * FROM office_keys'));
    expect(stored).not.toContain(keys.privateKey);
    expect(stored).not.toContain('PRIVATE KEY');
    await expect(officeKeys(database, Buffer.alloc(32, 8), 'own', now)).rejects.toThrow(SecretRefusal);
  });

  it('make no certificate for plain HTTP, and take the company’s own', async () => {
    const own = await makeCertificate(now, ['localhost']);
    expect((await officeKeys(database, secret, 'none', now)).tls).toBeUndefined();
    expect((await officeKeys(database, secret, own, now)).tls).toEqual(own);
  });

  it('cannot be opened after a byte was changed, nor for another purpose', () => {
    const locked = lock('秘密', secret, 'signing');
    const changed = `${locked.slice(0, -2)}${locked.endsWith('AA') ? 'BB' : 'AA'}`;
    expect(unlock(locked, secret, 'signing')).toBe('秘密');
    expect(unlock(changed, secret, 'signing')).toBeUndefined();
    expect(unlock(locked, secret, 'tls')).toBeUndefined();
    expect(unlock('', secret, 'tls')).toBeUndefined();
  });
});

describe('certificate', () => {
  it('is good for ten years, for every name, and already for clocks that are behind', async () => {
    const certificate = new X509Certificate(
      (await makeCertificate(now, ['localhost', '::1', '10.0.0.5'])).certificate,
    );
    expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:0:0:0:0:0:0:0:1, IP Address:10.0.0.5');
    expect(Date.parse(certificate.validFrom)).toBeLessThan(now - 29 * 24 * 3_600_000);
    expect(new Date(certificate.validTo).getUTCFullYear()).toBe(2036);
    expect(certificate.publicKey.asymmetricKeyType).toBe('ec');
  });

  it('has a part in enrolment codes that is its own', async () => {
    const [one, other] = await Promise.all([makeCertificate(now), makeCertificate(now)]);
    expect(certificatePart(one.certificate)).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
    expect(certificatePart(one.certificate)).not.toBe(certificatePart(other.certificate));
    expect(certificatePart(`${one.certificate}\n${other.certificate}`)).toBe(
      certificatePart(one.certificate),
    );
    expect(certificatePart(undefined)).toBe(noCertificate);
  });
});

describe('enrolment code', () => {
  it('is for one desk, until its time is over; only its hash is kept', async () => {
    const store = createSqlStore(database);
    await store.addSite('green', '翠湖苑');
    const keys = await officeKeys(database, secret, 'own', now);
    const { code, expiresAt } = await invite({ store, keys, clock: () => now }, 'green');
    const parsed = parseEnrolmentCode(code);
    expect(parsed?.certificate).toBe(certificatePart(keys.tls?.certificate));
    const hash = hashOfSecret(parsed?.secret ?? '');
    const at = new Date(now).toISOString();
    expect(await store.takeInvitation(hash, at, 'one desk')).toEqual({ site: 'green' });
    expect(await store.takeInvitation(hash, at, 'another desk')).toBeUndefined();
    const late = parseEnrolmentCode((await invite({ store, keys, clock: () => now }, undefined)).code);
    expect(
      await store.takeInvitation(hashOfSecret(late?.secret ?? ''), expiresAt, 'late desk'),
    ).toBeUndefined();
    const stored = JSON.stringify(await database.query('SELECT * FROM invitations'));
    expect(stored).toContain(hash);
    expect(stored).not.toContain(parsed?.secret);
    await store.close();
  });
});

describe('company name', () => {
  it('is kept from the start at which it was given', async () => {
    expect(await companyName(database, undefined)).toBe('物业公司');
    expect(await companyName(database, ' 翠湖物业 ')).toBe('翠湖物业');
    expect(await companyName(database, undefined)).toBe('翠湖物业');
  });
});
