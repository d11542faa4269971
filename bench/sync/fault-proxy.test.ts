import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../main/engine/demo/random.ts';
import { syncPaths } from '../../shared/sync/protocol.ts';
import { FaultProxy } from './fault-proxy.ts';
import { type Fault, faultFor, faults, foulWeather } from './faults.ts';
import { readWhole } from './forward.ts';

/** A head office that remembers whole requests and echoes them. */
let server: Server;
let seen: string[];
let broken: number;
let proxy: FaultProxy;

beforeEach(async () => {
  seen = [];
  broken = 0;
  server = createServer(async (request, response) => {
    if (request.url?.startsWith(syncPaths.stream)) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('event: position\ndata: {"position":7}\n\n');
      return;
    }
    try {
      const body = (await readWhole(request)).toString();
      seen.push(body);
      response.end(JSON.stringify({ echo: body }));
    } catch {
      broken += 1;
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  proxy = await FaultProxy.start({ port, random: seededRandom(7), patience: 60 });
});

afterEach(async () => {
  await proxy.close();
  server.closeAllConnections();
  server.close();
});

const push = async (body: string) => {
  const response = await fetch(proxy.address + syncPaths.push, { method: 'POST', body });
  return { status: response.status, text: await response.text() };
};
const only = (kind: Fault) => {
  proxy.weather = { share: 1, kinds: [kind] };
};

describe('the line in fair weather', () => {
  it('gives on what was asked and answered, and counts nothing', async () => {
    const { status, text } = await push('七条过账');
    expect([status, text]).toEqual([200, '{"echo":"七条过账"}']);
    expect(Object.values(proxy.happened).every((count) => count === 0)).toBe(true);
  });

  it('lets events through while their stream is open', async () => {
    const response = await fetch(proxy.address + syncPaths.stream);
    const first = await response.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).toContain('"position":7');
  });

  it('is dead while the cable is out and good when it is back in', async () => {
    proxy.pull();
    await expect(push('a')).rejects.toThrow();
    proxy.plug();
    expect((await push('b')).status).toBe(200);
    expect(seen).toEqual(['b']);
  });
});

describe('the line in bad weather', () => {
  it('cuts a request: the head office never has all of it', async () => {
    only('cut-request');
    await expect(push('x'.repeat(5_000))).rejects.toThrow();
    expect(seen).toEqual([]);
    await expect.poll(() => broken).toBe(1);
    expect(proxy.happened['cut-request']).toBe(1);
  });

  it('cuts an answer after the head office has done it', async () => {
    only('cut-answer');
    await expect(push('done')).rejects.toThrow();
    expect(seen).toEqual(['done']);
  });

  it('truncates an answer that then looks complete', async () => {
    only('truncate');
    const { status, text } = await push('much of it');
    expect(status).toBe(200);
    expect('{"echo":"much of it"}'.startsWith(text)).toBe(true);
    expect(() => JSON.parse(text)).toThrow();
  });

  it('repeats a request', async () => {
    only('repeat');
    expect((await push('twice')).status).toBe(200);
    expect(seen).toEqual(['twice', 'twice']);
  });

  it('refuses without asking the head office', async () => {
    only('busy');
    expect((await push('refused')).status).toBeGreaterThanOrEqual(502);
    expect(seen).toEqual([]);
  });

  it('lets a later request overtake one, and counts only then', async () => {
    only('reorder');
    const first = push('first');
    // Time for the first request to arrive and be held back.
    await new Promise((resolve) => setTimeout(resolve, 20));
    proxy.weather = { share: 0, kinds: [] };
    await push('second');
    await first;
    expect(seen).toEqual(['second', 'first']);
    expect(proxy.happened.reorder).toBe(1);
    only('reorder');
    await push('alone');
    expect(proxy.happened.reorder).toBe(1);
  });

  it('swallows a request', async () => {
    only('black-hole');
    await expect(push('gone')).rejects.toThrow();
    expect(proxy.happened['black-hole']).toBe(1);
  });

  it('breaks an event stream off', async () => {
    only('cut-stream');
    const response = await fetch(proxy.address + syncPaths.stream);
    await expect(response.text()).rejects.toThrow();
    expect(proxy.happened['cut-stream']).toBe(1);
  });
});

describe('what happens next', () => {
  it('is the same for the same seed, and everything happens sometimes', () => {
    const run = (seed: number) => {
      const random = seededRandom(seed);
      return Array.from({ length: 400 }, (_, at) => faultFor(random, foulWeather, at % 5 === 0));
    };
    expect(run(3)).toEqual(run(3));
    expect(new Set(run(3))).toEqual(new Set([undefined, ...faults]));
  });
});
