import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import { faultAnswer, faultCodes, syncPaths } from '../../shared/sync/protocol.ts';
import { certificatePart } from '../keys/certificate.ts';
import { invite } from '../keys/invite.ts';
import { createAdmission } from './admission.ts';
import { faultStatus } from './fault.ts';
import { asJson, ask, TestDesk } from './test-desk.ts';
import { startServer, type TestServer } from './test-server.ts';

let server: TestServer;
let desk: TestDesk;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'office-pages-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>总部</title>');
  writeFileSync(join(folder, 'assets', 'page-1a2b.js'), `console.log('${'x'.repeat(5_000)}')`);
  server = await startServer({
    dashboard: folder,
    enrolmentsPerMinute: 20,
    admission: createAdmission({ pushes: 1, bytes: 1e9 }),
  });
  desk = new TestDesk(server, 'green', 'A1');
  expect((await desk.enrol({ id: 'green', name: '翠湖苑' })).status).toBe(200);
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('given whoever keeps the head office running', () => {
  it('then health and figures can be read, without a name in them', async () => {
    await desk.push([desk.post({ name: '王小明' })]);
    expect((await ask(server, { path: '/healthz' })).body).toEqual({ ok: true });
    const { body } = await ask(server, { path: '/metrics' });
    expect(body).toMatch(/office_postings_total\{outcome="stored"\} 1/);
    expect(body).toMatch(
      /office_request_seconds_count\{route="\/v1\/journal\/push",method="POST",status="200"\} 1/,
    );
    expect(body).toContain('office_streams 0');
    expect(body).toContain('nodejs_eventloop_lag_p99_seconds');
    expect(body).not.toMatch(/王小明|green|A1/);
  });

  it('then a database that does not answer is told with 503', async () => {
    const { database } = server.office;
    const { query } = database;
    Object.assign(database, { query: () => Promise.reject(new Error('gone')) });
    const answer = await ask(server, { path: '/healthz' });
    Object.assign(database, { query });
    expect([answer.status, answer.body]).toEqual([503, { ok: false }]);
  });

  it('then the protocol can be read as OpenAPI and in a browser', async () => {
    const { body } = await ask(server, { path: '/v1/openapi.json' });
    const { openapi, paths } = body as { openapi: string; paths: object };
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(Object.values(syncPaths)));
    const docs = await ask(server, { path: '/docs/' });
    expect(docs.status).toBe(200);
    expect(docs.headers['content-security-policy']).toContain("default-src 'self'");
  });
});

describe('given a browser', () => {
  const accept = { accept: 'text/html' };

  it('then it gets the dashboard at every address of it, with a strict content policy', async () => {
    for (const path of ['/', '/sites/green']) {
      const { status, headers, body } = await ask(server, { path, headers: accept });
      expect([status, body]).toEqual([200, '<!doctype html><title>总部</title>']);
      expect(headers['content-security-policy']).toContain("script-src 'self'");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  it('then files named by their content are packed and kept for good', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const answer = await ask(server, { path: '/assets/page-1a2b.js', headers });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.body).toContain('console.log');
    expect(answer.bytes).toBeLessThan(500);
  });

  it('then what is neither page nor call is not there', async () => {
    for (const path of ['/assets/none.js', '/api/none', '/v1/none']) {
      expect([path, (await ask(server, { path })).status]).toEqual([path, 404]);
    }
  });
});

describe('given somebody who looks for files outside', () => {
  it('then there are none', async () => {
    for (const path of [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/package.json',
      '/assets/..%5c..%5cpackage.json',
    ]) {
      const { status, body } = await ask(server, { path });
      expect([403, 404]).toContain(status);
      expect(JSON.stringify(body)).not.toContain('qiantai');
    }
  });
});

describe('given a desk at first contact', () => {
  it('then the code it was given names the certificate it meets', async () => {
    const { code } = await invite(server.office, undefined);
    const met = await new Promise<string>((resolve, reject) => {
      const probe = request(
        { host: '127.0.0.1', port: server.port, rejectUnauthorized: false, agent: false },
        (answer) => {
          const { raw } = (answer.socket as TLSSocket).getPeerCertificate();
          answer.resume();
          resolve(certificatePart(new X509Certificate(raw).toString()));
        },
      );
      probe.once('error', reject);
      probe.end();
    });
    expect(parseEnrolmentCode(code)?.certificate).toBe(met);
  });
});

describe('given too much at once', () => {
  it('then a push beyond the places there are is told to come again', async () => {
    const { store } = server.office;
    const { append } = store;
    let release: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const entered = new Promise<void>((resolve) => {
      Object.assign(store, {
        append: async (...args: Parameters<typeof append>) => {
          resolve();
          await waiting;
          return append(...args);
        },
      });
    });
    const first = desk.push([desk.post()]);
    await entered;
    const second = await desk.push([desk.post()]);
    Object.assign(store, { append });
    release();
    expect([second.status, faultAnswer.parse(second.body).fault]).toEqual([503, 'busy']);
    expect(Number(second.headers['retry-after'])).toBeGreaterThan(0);
    expect((await first).status).toBe(200);
  });
});

describe('given anything that may arrive', () => {
  it('then every fault has a status of its own kind', () => {
    for (const code of faultCodes) expect(faultStatus[code]).toBeGreaterThanOrEqual(400);
  });

  it('then it is refused in the protocol’s words, never with a failure of the server', async () => {
    const header = fc.constantFrom({}, { 'content-encoding': 'gzip' }, { 'content-type': 'text/plain' });
    const odd = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => gzipSync(bytes)),
      fc.json().map((text) => Buffer.from(text)),
      fc
        .record({
          postings: fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 3 }),
          waiting: fc.jsonValue(),
        })
        .map(asJson),
      fc
        .anything()
        .map((value) => asJson({ postings: [{ ...desk.sealed(9, '', {}), body: value }], waiting: 1 })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(syncPaths.push, syncPaths.succeed),
        odd,
        header,
        async (path, body, headers) => {
          const { status, body: answer } = await desk.send(path, body, headers);
          expect(status).toBeGreaterThanOrEqual(400);
          expect(status).toBeLessThan(500);
          expect(faultAnswer.safeParse(answer).success).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('then well-signed texts that a database does not like are stored as they are, or refused', async () => {
    const other = new TestDesk(server, 'odd', 'A1');
    expect((await other.enrol({ id: 'odd', name: '怪' })).status).toBe(200);
    for (const data of [
      '\u0000',
      '\ud800',
      { '\u0000': 1 },
      { __proto__: null, constructor: 1 },
      '😀'.repeat(99),
    ]) {
      const { status } = await other.push([other.sealed(1, '', data)]);
      expect([200, 409, 422]).toContain(status);
    }
    for (const [key, text] of [
      ['clerk', 'a\u0000b'],
      ['command', '\ud800'],
      ['request', '\u0000'],
      ['at', '2026-11-21T12:00:00+08:00\u0000'],
    ] as const) {
      const third = new TestDesk(server, `odd-${key}`, 'A1');
      expect((await third.enrol({ id: `odd-${key}`, name: '怪' })).status).toBe(200);
      const { status } = await third.push([third.sealed(1, '', {}, { [key]: text })]);
      expect([key, [200, 422].includes(status) || status]).toEqual([key, true]);
    }
  });

  it('then numbers and depths that have no place in a book are refused', async () => {
    const posting = JSON.stringify(desk.sealed(9, '', 'HERE'));
    for (const data of ['1e400', `${'['.repeat(50_000)}${']'.repeat(50_000)}`]) {
      const body = Buffer.from(`{"postings":[${posting.replace('"HERE"', data)}],"waiting":1}`);
      const answer = await desk.send(syncPaths.push, body);
      expect([answer.status, faultAnswer.safeParse(answer.body).success]).toEqual([422, true]);
    }
  });

  it('then codes cannot be tried out one after another', async () => {
    const stranger = new TestDesk(server, 'guessed', 'A9');
    const statuses: number[] = [];
    for (let tries = 0; tries < 22; tries += 1) {
      statuses.push((await stranger.enrol(undefined, 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA')).status);
    }
    expect(statuses[0]).toBe(410);
    expect(statuses.at(-1)).toBe(429);
  });
});
