import { createHash } from 'node:crypto';
import { connect } from 'node:tls';
import { codeText } from '../../shared/sync/enrolment-code.ts';
import { SyncProblem } from './problem.ts';

/** The certificate part of a code for a head office that speaks plain HTTP on this PC. */
const noCertificate = '0'.repeat(12);

const timeout = 15_000;

/**
 * Reads the certificate of whoever answers and compares it with the code that the head office gave out.
 * @returns it as PEM, to be pinned; empty on a plain line.
 * @throws SyncProblem `certificate` when somebody else answers, `offline` when nobody does.
 */
export async function certificateOf(address: string, expected: string): Promise<string> {
  const url = new URL(address);
  if (url.protocol === 'http:') {
    if (expected === noCertificate) return '';
    throw new SyncProblem('certificate', 'The code is for a head office with a certificate');
  }
  const der = await presentedBy(url);
  const digest = createHash('sha256').update(der).digest();
  if (codeText(digest) !== expected)
    throw new SyncProblem('certificate', 'The certificate does not fit the code');
  const lines = der
    .toString('base64')
    .replaceAll(/(.{64})/g, '$1\n')
    .trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function presentedBy(url: URL): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Nothing is sent on this connection: it only shows the certificate, and the code decides whether it is trusted.
    const socket = connect(
      {
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: Number(url.port || 443),
        rejectUnauthorized: false,
      },
      () => {
        resolve(socket.getPeerCertificate().raw);
        socket.end();
      },
    );
    const fail = (error: Error) => {
      socket.destroy();
      reject(new SyncProblem('offline', error.message, { cause: error }));
    };
    socket.setTimeout(timeout, () => fail(new Error('No answer in time')));
    socket.on('error', fail);
  });
}
