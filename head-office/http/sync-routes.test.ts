import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nodeChainCrypto } from '../../main/journal/crypto.ts';
import {
  enrolAnswer,
  faultAnswer,
  pullAnswer,
  pushAnswer,
  signedText,
  syncHeaders,
  syncLimits,
  syncPaths,
} from '../../shared/sync/protocol.ts';
import { invite } from '../keys/invite.ts';
import { noon } from '../office/test-office.ts';
import { type Answer, asJson, ask, TestDesk } from './test-desk.ts';
import { startServer, type TestServer } from './test-server.ts';

let server: TestServer;
let desk: TestDesk;
let sites = 0;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  sites += 1;
  desk = new TestDesk(server, `site-${sites}`, 'A1');
  expect((await desk.enrol({ id: `site-${sites}`, name: '翠湖苑' })).status).toBe(200);
});

const faultOf = ({ body }: Answer) => faultAnswer.parse(body).fault;

async function neighbour(): Promise<TestDesk> {
  const other = new TestDesk(server, `site-${sites}`, 'B1');
  const { code } = await invite(server.office, `site-${sites}`);
  expect((await other.enrol(undefined, code)).status).toBe(200);
  return other;
}

describe('given a desk that brings its site', () => {
  it('then it is taken in, and its code is of no use to another', async () => {
    const { code } = await invite(server.office, undefined);
    const first = new TestDesk(server, 'new-site', 'A1');
    const answer = enrolAnswer.parse((await first.enrol({ id: 'new-site', name: '新城' }, code)).body);
    expect(answer).toMatchObject({
      site: 'new-site',
      siteName: '新城',
      desk: 'A1',
      company: '测试物业',
      officeKey: server.office.keys.publicKey,
      desks: [{ id: 'A1', publicKey: first.keys.publicKey, revoked: false }],
    });
    const second = await new TestDesk(server, 'other', 'A1').enrol({ id: 'other', name: '他' }, code);
    expect([second.status, faultOf(second)]).toEqual([410, 'code']);
  });

  it('then a second desk with its id is told a free one', async () => {
    const { code } = await invite(server.office, `site-${sites}`);
    const answer = await new TestDesk(server, `site-${sites}`, 'A1').enrol(undefined, code);
    expect(answer.status).toBe(409);
    expect(faultAnswer.parse(answer.body)).toMatchObject({ fault: 'desk-taken', free: 'A2' });
  });
});

describe('given somebody with a code who names the key of a desk', () => {
  const claim = async (signature: (body: Buffer) => string | undefined) => {
    const { code } = await invite(server.office, `site-${sites}`);
    const { id, keys } = desk;
    const body = asJson({ code, desk: id, deskName: '前台一', publicKey: keys.publicKey });
    const signed = signature(body);
    const headers = signed === undefined ? {} : { [syncHeaders.signature]: signed };
    return ask(server, { path: syncPaths.enrol, headers, body });
  };

  it.each([
    ['does not sign', () => undefined],
    [
      'signs with another key',
      (body: Buffer) =>
        String(new TestDesk(server, 'x', 'A1').headers('POST', syncPaths.enrol, body)[syncHeaders.signature]),
    ],
    [
      'signs another request',
      () => String(desk.headers('POST', syncPaths.enrol, asJson({}))[syncHeaders.signature]),
    ],
  ])('when it %s, then it is refused, and the desk stays in contact', async (_how, signature) => {
    const refused = await claim(signature);

    expect([refused.status, faultOf(refused)]).toEqual([422, 'signature']);
    expect((await desk.push([desk.post()])).status).toBe(200);
  });

  it('when the desk itself signs, then it is taken in again', async () => {
    const again = await claim((body) =>
      String(desk.headers('POST', syncPaths.enrol, body)[syncHeaders.signature]),
    );

    expect(again.status).toBe(200);
  });
});

describe('given enrolled desks of one site', () => {
  it('then what one pushes the other pulls, with the head office’s own postings', async () => {
    const other = await neighbour();
    const sent = [desk.post({ 房: '3-2-1201' }), desk.post()];
    const pushed = await desk.push(sent, 5);
    expect(pushed.status).toBe(200);
    expect(pushAnswer.parse(pushed.body)).toMatchObject({
      lastSeq: 2,
      stored: 2,
      repeated: 0,
      held: 0,
      now: noon,
    });
    expect(pushAnswer.parse((await desk.push(sent)).body)).toMatchObject({ stored: 0, repeated: 2 });

    const pulled = await other.pull();
    const page = pullAnswer.parse(pulled.body);
    expect(page.postings.filter((posting) => posting.desk === 'A1')).toEqual(sent);
    expect(page.postings.filter((posting) => posting.desk === 'HQ')).toHaveLength(2);
    expect(page.position).toBe(page.last);
    expect(pullAnswer.parse((await other.pull(page.position)).body).postings).toEqual([]);
    expect(pullAnswer.parse((await desk.pull()).body).postings.map((one) => one.desk)).toEqual(['HQ', 'HQ']);
  });

  it('then a pull goes on page by page, and is packed for those that ask', async () => {
    const other = await neighbour();
    await desk.push(Array.from({ length: 9 }, () => desk.post({ text: '文字'.repeat(300) })));
    const seen: string[] = [];
    for (let since = 0, last = 1; since < last; ) {
      const page = pullAnswer.parse((await other.pull(since, '&limit=4')).body);
      expect(page.postings.length).toBeLessThanOrEqual(4);
      seen.push(...page.postings.map(({ id }) => id));
      ({ position: since, last } = page);
    }
    expect(new Set(seen).size).toBe(11);
    const plain = await other.pull();
    const path = `${syncPaths.pull}?since=0`;
    const packed = await other.get(path, { 'accept-encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body).toEqual(plain.body);
    expect(packed.bytes).toBeLessThan(plain.bytes / 2);
  });

  it('then an answer is bounded in bytes, and the rest comes with the next', async () => {
    const other = await neighbour();
    const big = 'x'.repeat(400_000);
    for (let round = 0; round < 2; round += 1) {
      expect((await desk.push(Array.from({ length: 15 }, () => desk.post({ big })))).status).toBe(200);
    }
    const first = await other.pull();
    const page = pullAnswer.parse(first.body);
    expect(first.bytes).toBeLessThan(8.5 * 1024 * 1024);
    expect(page.position).toBeLessThan(page.last);
    const rest = pullAnswer.parse((await other.pull(page.position)).body);
    expect([...page.postings, ...rest.postings].filter((one) => one.desk === 'A1')).toHaveLength(30);
  });

  it('then a later posting is held until the missing one comes', async () => {
    const [first, second] = [desk.post(), desk.post()];
    expect(pushAnswer.parse((await desk.push([second])).body)).toMatchObject({ lastSeq: 0, held: 1 });
    expect(pushAnswer.parse((await desk.push([first])).body)).toMatchObject({ lastSeq: 2 });
  });

  it('then another posting of the same number is a fork, and the desk goes on under a new id', async () => {
    const twin = new TestDesk(server, `site-${sites}`, 'A1');
    await desk.push([desk.post({ of: 'one' })]);
    const forged = desk.sealed(1, '', { of: 'another' });
    const answer = await desk.push([forged]);
    expect(answer.status).toBe(409);
    expect(faultAnswer.parse(answer.body)).toMatchObject({ fault: 'fork', seq: 1 });
    const succeeded = await desk.send(
      syncPaths.succeed,
      asJson({ desk: 'A1B', publicKey: twin.keys.publicKey }),
    );
    expect(succeeded.status).toBe(200);
    expect(enrolAnswer.parse(succeeded.body)).toMatchObject({ desk: 'A1B', site: `site-${sites}` });
  });
});

describe('given a request that is not in order', () => {
  it('then another version of the protocol is refused with 426, on every path', async () => {
    const headers = { [syncHeaders.version]: '2' };
    for (const path of [syncPaths.enrol, syncPaths.push]) {
      const answer = await desk.send(path, asJson({}), headers);
      expect([answer.status, faultOf(answer)]).toEqual([426, 'protocol']);
    }
    for (const path of [`${syncPaths.pull}?since=0`, syncPaths.stream]) {
      const answer = await desk.get(path, headers);
      expect([answer.status, faultOf(answer)]).toEqual([426, 'protocol']);
    }
  });

  it('then a stolen token alone neither reads nor writes', async () => {
    const thief = new TestDesk(server, `site-${sites}`, 'A1');
    thief.token = desk.token;
    const answers = [await thief.pull(), await thief.push([thief.post()]), await thief.get(syncPaths.stream)];
    const { [syncHeaders.signature]: _, ...unsigned } = desk.headers(
      'GET',
      syncPaths.stream,
      Buffer.alloc(0),
    );
    answers.push(await ask(server, { path: syncPaths.stream, headers: unsigned }));
    for (const answer of answers) expect([answer.status, faultOf(answer)]).toEqual([401, 'unknown-desk']);
  });

  it('then a signature fits one body, one path and one query only', async () => {
    const signed = desk.headers('GET', `${syncPaths.pull}?since=5`, Buffer.alloc(0));
    const elsewhere = await ask(server, { path: `${syncPaths.pull}?since=0`, headers: signed });
    expect(elsewhere.status).toBe(401);
    const body = asJson({ postings: [desk.post()], waiting: 1 });
    const changed = await ask(server, {
      path: syncPaths.push,
      body: Buffer.concat([body, Buffer.from(' ')]),
      headers: desk.headers('POST', syncPaths.push, body),
    });
    expect([changed.status, faultOf(changed)]).toEqual([401, 'unknown-desk']);
  });

  it('then an unknown token is refused before its body is read', async () => {
    const stranger = new TestDesk(server, 'nowhere', 'A1');
    for (const token of ['', 'x'.repeat(43), '密码']) {
      stranger.token = Buffer.from(token).toString('latin1');
      const answer = await stranger.pull();
      expect([answer.status, faultOf(answer)]).toEqual([401, 'unknown-desk']);
    }
  });

  it('then a desk that was shut out is told so, and a push of it sounds the alarm', async () => {
    await server.office.store.revokeDesk(`site-${sites}`, 'A1');
    server.office.pass(4_000);
    for (const answer of [await desk.pull(), await desk.push([desk.post()])]) {
      expect([answer.status, faultOf(answer)]).toEqual([403, 'revoked']);
    }
    const alarms = await server.office.store.alarms();
    expect(alarms.some(({ site, kind }) => site === `site-${sites}` && kind === 'revoked-push')).toBe(true);
  });

  it('then a body that grows beyond the limit is refused with 413, packed or not', async () => {
    const bomb = gzipSync(Buffer.alloc(600 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    const packed = await desk.send(syncPaths.push, bomb, { 'content-encoding': 'gzip' });
    expect([packed.status, faultOf(packed)]).toEqual([413, 'size']);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    const plain = await desk.send(syncPaths.push, Buffer.alloc(syncLimits.pushBytes + 1, ' '));
    expect(plain.status).toBe(413);
    const long = await desk.send(
      syncPaths.push,
      asJson({ postings: [desk.post('x'.repeat(600_000))], waiting: 1 }),
    );
    expect([long.status, faultOf(long)]).toEqual([413, 'size']);
  });

  it('then a body that is cut off, no JSON or of another shape is refused with 422', async () => {
    const whole = gzipSync(asJson({ postings: [desk.post()], waiting: 1 }));
    const answers = [
      await desk.send(syncPaths.push, whole.subarray(0, whole.length - 9), { 'content-encoding': 'gzip' }),
      await desk.send(syncPaths.push, Buffer.from('not json'), { 'content-encoding': 'gzip' }),
      await desk.send(syncPaths.push, Buffer.from('{"postings":')),
      await desk.send(syncPaths.push, asJson({ postings: [], waiting: 0 })),
      await desk.send(syncPaths.push, asJson({ postings: [{ ...desk.post(), more: 1 }], waiting: 1 })),
      await desk.send(syncPaths.push, asJson({}), { 'content-encoding': 'br' }),
      await desk.pull(-1),
    ];
    for (const answer of answers) expect([answer.status, faultOf(answer)]).toEqual([422, 'schema']);
  });

  it('then a posting that does not fit is refused by name', async () => {
    const first = desk.post();
    const cases = [
      [
        'signature',
        { ...first, sig: nodeChainCrypto(new TestDesk(server, 's', 'A1').keys.privateKey).sign(first.hash) },
      ],
      ['site', new TestDesk(server, 'elsewhere', 'A1').post()],
      ['chain', { ...first, clerk: 'somebody else' }],
    ] as const;
    for (const [fault, posting] of cases) {
      const answer = await desk.push([posting]);
      expect(faultAnswer.parse(answer.body)).toMatchObject({ fault, posting: first.id });
      expect(answer.status).toBe(422);
    }
  });
});

describe('given a desk’s request signed by hand', () => {
  it('then the signature is over method, path with query and digest of the body as sent', async () => {
    const body = gzipSync(asJson({ postings: [desk.post()], waiting: 1 }));
    const digest = createHash('sha256').update(body).digest('base64url');
    const text = signedText('POST', '/v1/journal/push', digest);
    const answer = await ask(server, {
      path: '/v1/journal/push',
      body,
      headers: {
        authorization: `Bearer ${desk.token}`,
        'content-encoding': 'gzip',
        'x-qiantai-signature': nodeChainCrypto(desk.keys.privateKey).sign(text),
      },
    });
    expect(answer.status).toBe(200);
  });
});
