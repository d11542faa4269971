import { createHash, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';
import { generate } from 'selfsigned';
import { codeText } from '../../shared/sync/enrolment-code.ts';

/** PEM texts. */
export interface TlsFiles {
  readonly certificate: string;
  readonly key: string;
}

const day = 24 * 60 * 60_000;
const tenYears = 3_653 * day;

/** What stands in enrolment codes when the head office speaks plain HTTP on a loopback address. */
export const noCertificate = '000000000000';

/**
 * The head office's own certificate: no authority gives one for an address inside a company. Desks know it by the part
 * of its digest in their enrolment code, so names only matter to browsers.
 */
export async function makeCertificate(now: number, names: readonly string[] = ownNames()): Promise<TlsFiles> {
  const made = await generate([{ name: 'commonName', value: 'qiantai head office' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // The clocks of offices' PCs are wrong by hours, and a certificate that is not valid yet keeps them out.
    notBeforeDate: new Date(now - 30 * day),
    notAfterDate: new Date(now + tenYears),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });
  return { certificate: made.cert, key: made.private };
}

/** Names and addresses this machine can be reached by. */
function ownNames(): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ internal, scopeid }) => !internal && !scopeid)
    .map(({ address }) => address);
  const host = hostname().toLowerCase();
  const named = /^[a-z0-9.-]+$/.test(host) ? [host] : [];
  return [...new Set(['localhost', '127.0.0.1', '::1', ...named, ...addresses])];
}

/** What an enrolment code says of the certificate; of a chain the first counts, which is the server's own. */
export function certificatePart(pem: string | undefined): string {
  if (pem === undefined) return noCertificate;
  return codeText(createHash('sha256').update(new X509Certificate(pem).raw).digest());
}
