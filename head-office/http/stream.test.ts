import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunPostgres, startPostgres, type TestPostgres } from '../../scripts/test-support/postgres.ts';
import { protocolVersion, streamEvent, syncHeaders, syncPaths } from '../../shared/sync/protocol.ts';
import { officeKeys } from '../keys/office-keys.ts';
import { noon } from '../office/test-office.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { openPostgresDatabase } from '../store/postgres-database.ts';
import { TestDesk } from './test-desk.ts';
import { startServer, type TestServer } from './test-server.ts';

/** An open line of a desk: what came over it so far, and its end. */
async function openLine(desk: TestDesk, server: TestServer) {
  const outgoing = request({
    host: '127.0.0.1',
    port: server.port,
    ca: [server.certificate],
    checkServerIdentity: () => undefined,
    path: syncPaths.stream,
    agent: false,
    headers: {
      [syncHeaders.version]: String(protocolVersion),
      ...desk.headers('GET', syncPaths.stream, Buffer.alloc(0)),
    },
  });
  outgoing.end();
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  const line = {
    status: incoming.statusCode,
    text: '',
    ended: new Promise((resolve) => incoming.once('close', resolve)),
    close: () => outgoing.destroy(),
  };
  incoming.setEncoding('utf8').on('data', (chunk) => {
    line.text += chunk;
  });
  // Cut off by this side or the other: the test says which it expects.
  incoming.on('error', () => {});
  return line;
}

const positions = (text: string) =>
  [...text.matchAll(/event: position\ndata: (.*)\n\n/g)].map(
    ([, data]) => streamEvent.parse(JSON.parse(data ?? '')).position,
  );

async function until(happened: () => boolean, millis: number): Promise<number> {
  const started = performance.now();
  while (!happened()) {
    if (performance.now() - started > millis) throw new Error(`not within ${millis} ms`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return performance.now() - started;
}

describe.runIf(canRunPostgres())('given two instances of the head office on one PostgreSQL', () => {
  let postgres: TestPostgres;
  let one: TestServer;
  let other: TestServer;
  const secret = Buffer.alloc(32, 5);

  beforeAll(async () => {
    postgres = await startPostgres();
    const url = await postgres.createDatabase();
    const instance = async (database: Database) => {
      await migrate(database);
      return startServer({ database, keys: await officeKeys(database, secret, 'own', noon) });
    };
    [one, other] = await Promise.all([
      instance(openPostgresDatabase({ url })),
      instance(openPostgresDatabase({ url })),
    ]);
  });
  afterAll(async () => {
    await Promise.all([one?.close(), other?.close()]);
    await postgres?.close();
  });

  it('then they started together and have the same keys and certificate', () => {
    expect(one.certificate).toBe(other.certificate);
    expect(one.office.keys.publicKey).toBe(other.office.keys.publicKey);
  });

  it('then a posting pushed to one wakes a desk at the other within a second', async () => {
    const desk = new TestDesk(one, 'green', 'A1');
    await desk.enrol({ id: 'green', name: '翠湖苑' });
    const line = await openLine(desk, other);
    expect(line.status).toBe(200);
    await until(() => positions(line.text).length > 0, 1_000);
    expect(positions(line.text)).toEqual([1]);
    await desk.push([desk.post()]);
    await until(() => positions(line.text).includes(2), 1_000);
    line.close();
  });

  it('then a desk shut out through one is hung up on by the other, and its requests end', async () => {
    const desk = new TestDesk(other, 'blue', 'A1');
    await desk.enrol({ id: 'blue', name: '蓝岸' });
    const line = await openLine(desk, other);
    await one.office.store.revokeDesk('blue', 'A1');
    await line.ended;
    expect(line.text).toContain('event: revoked\n');
    expect((await desk.pull()).status).toBe(403);
  });
});

describe('given a head office that is stopped', () => {
  it('then its streams end and a request under way is answered', async () => {
    const server = await startServer();
    const desk = new TestDesk(server, 'green', 'A1');
    await desk.enrol({ id: 'green', name: '翠湖苑' });
    const line = await openLine(desk, server);
    await until(() => line.text !== '', 2_000);
    const { store } = server.office;
    const entered = new Promise<void>((resolve) => {
      const { pullTexts } = store;
      Object.assign(store, {
        pullTexts: async (...args: Parameters<typeof pullTexts>) => {
          resolve();
          await new Promise((later) => setTimeout(later, 300));
          return pullTexts(...args);
        },
      });
    });
    const underWay = desk.pull();
    await entered;
    const began = performance.now();
    const stopped = server.app.close();
    await line.ended;
    expect((await underWay).status).toBe(200);
    await stopped;
    expect(performance.now() - began).toBeLessThan(5_000);
    await expect(desk.pull()).rejects.toThrow('ECONNREFUSED');
    await server.office.close();
  });
});
