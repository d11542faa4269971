import { createHash, timingSafeEqual } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { deriveKey } from '../keys/wrap.ts';

/**
 * A way into the running head office for the command line on the same machine: only one process can have the embedded
 * database open. Whoever can read the office secret may come in.
 */
const question = z.strictObject({
  site: z.string().max(40).optional(),
  /** Not a code is wanted: the database was put back to a backup. */
  restored: z.literal(true).optional(),
});

export type LocalQuestion = z.infer<typeof question>;
export type LocalAnswer =
  | { readonly ok: true; readonly code: string; readonly expiresAt: string }
  | { readonly ok: true; readonly desk: string; readonly sites: number }
  | { readonly ok: false; readonly text: string };

const knock = (secret: Buffer) => `Bearer ${deriveKey(secret, 'local door').toString('base64url')}`;

/** The door's name in the system: it vanishes with the process, except on macOS. */
function doorOf(dataFolder: string): string {
  const real = realpathSync(dataFolder);
  const name = `qiantai-head-office-${createHash('sha256').update(real).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join('/tmp', `${name}.sock`);
}

/** @returns shuts the door. */
export async function openDoor(
  dataFolder: string,
  secret: Buffer,
  answer: (question: LocalQuestion) => Promise<LocalAnswer>,
): Promise<() => void> {
  const path = doorOf(dataFolder);
  if (process.platform === 'darwin') rmSync(path, { force: true });
  const expected = Buffer.from(knock(secret));
  const server = createServer((incoming, outgoing) => {
    const given = Buffer.from(incoming.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      incoming.resume();
      outgoing.writeHead(401).end();
      return;
    }
    asked(incoming, answer)
      .then((reply) => outgoing.writeHead(200).end(JSON.stringify(reply)))
      .catch(() => outgoing.writeHead(400).end());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

async function asked(incoming: IncomingMessage, answer: (question: LocalQuestion) => Promise<LocalAnswer>) {
  return answer(question.parse(await json(incoming)));
}

const reply = z.union([
  z.object({ ok: z.literal(true), code: z.string(), expiresAt: z.string() }),
  z.object({ ok: z.literal(true), desk: z.string(), sites: z.number() }),
  z.object({ ok: z.literal(false), text: z.string() }),
]);

/** @returns undefined when no head office runs on this folder. */
export function askAtDoor(
  dataFolder: string,
  secret: Buffer,
  ask: LocalQuestion,
): Promise<LocalAnswer | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request({
      socketPath: doorOf(dataFolder),
      // A connection kept from an earlier question may lead to a head office that has gone.
      agent: false,
      method: 'POST',
      headers: { authorization: knock(secret) },
      timeout: 15_000,
    });
    outgoing.once('timeout', () => outgoing.destroy(new Error('the running head office does not answer')));
    outgoing.once('error', (error) => {
      const nobody = 'code' in error && (error.code === 'ECONNREFUSED' || error.code === 'ENOENT');
      if (nobody) resolve(undefined);
      else reject(error);
    });
    outgoing.once('response', (incoming) => {
      if (incoming.statusCode !== 200) {
        incoming.resume();
        reject(new Error(`the running head office answered ${incoming.statusCode}`));
        return;
      }
      json(incoming).then((value) => resolve(reply.parse(value)), reject);
    });
    outgoing.end(JSON.stringify(ask));
  });
}
