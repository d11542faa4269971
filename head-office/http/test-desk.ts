import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { type Agent, request } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createDeskKeys, nodeChainCrypto } from '../../main/journal/crypto.ts';
import { type SealedHead, sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import {
  enrolAnswer,
  protocolVersion,
  pullAnswer,
  signedText,
  syncHeaders,
  syncPaths,
} from '../../shared/sync/protocol.ts';
import { localIso } from '../../shared/values/time.ts';
import { invite } from '../keys/invite.ts';
import { noon, sealingDesk } from '../office/test-office.ts';
import type { TestServer } from './test-server.ts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly bytes: number;
}

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: Buffer;
  readonly agent?: Agent;
}

const version = { [syncHeaders.version]: String(protocolVersion) };

/** One real request to the server, which is known by its certificate only. */
export function ask(server: Pick<TestServer, 'port' | 'certificate'>, asked: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port: server.port,
      ca: [server.certificate],
      checkServerIdentity: () => undefined,
      method: asked.method ?? (asked.body ? 'POST' : 'GET'),
      path: asked.path,
      headers: { ...version, ...asked.headers },
      ...(asked.agent ? { agent: asked.agent } : { agent: false }),
    });
    outgoing.once('error', reject);
    outgoing.once('response', (incoming) => {
      buffer(incoming).then((raw) => {
        const text = incoming.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
        const isJson = String(incoming.headers['content-type']).startsWith('application/json');
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          body: isJson ? JSON.parse(text.toString()) : text.toString(),
          bytes: raw.length,
        });
      }, reject);
    });
    outgoing.end(asked.body);
  });
}

export const asJson = (value: unknown) => Buffer.from(JSON.stringify(value));

/** A desk with a key of its own and, once it has enrolled, a token. */
export class TestDesk {
  readonly keys = createDeskKeys();
  token = '';
  readonly server: TestServer;
  readonly id: string;
  readonly #crypto = nodeChainCrypto(this.keys.privateKey);
  readonly #site: string;
  readonly #book;
  readonly #marks = new Map<number, string>();

  constructor(server: TestServer, site: string, id: string) {
    this.server = server;
    this.id = id;
    this.#site = site;
    this.#book = sealingDesk(site, id, this.keys);
  }

  /** The next posting of the desk's book. */
  post(data: unknown = {}, now = noon): Posting {
    return this.#book.post(now, { type: 'test.happened', v: 1, subject: 'test:1', data });
  }

  /** A posting with another content in the place of one that was sealed: what a copied disk would write. */
  sealed(seq: number, prev: string, data: unknown, more: Partial<SealedHead> = {}): Posting {
    const head = {
      site: this.#site,
      desk: this.id,
      seq,
      hlc: nextHlc(firstHlc, noon),
      at: localIso(noon),
      prev,
    };
    const act = { clerk: 'wanglin', approver: '', command: 'act', request: 'again' };
    const entry = { type: 'test.happened', v: 1, subject: 'test:1', data };
    return sealPosting({ ...head, ...act, ...more }, [{ salt: 'salt', entry }], this.#crypto);
  }

  async enrol(site: { id: string; name: string } | undefined, code?: string): Promise<Answer> {
    const body = asJson({
      code: code ?? (await invite(this.server.office, undefined)).code,
      desk: this.id,
      deskName: '前台一',
      publicKey: this.keys.publicKey,
      ...(site ? { site } : {}),
    });
    const answer = await ask(this.server, {
      path: syncPaths.enrol,
      headers: { [syncHeaders.signature]: this.#signature('POST', syncPaths.enrol, body) },
      body,
    });
    if (answer.status === 200) this.token = enrolAnswer.parse(answer.body).token;
    return answer;
  }

  #signature(method: string, path: string, body: Buffer): string {
    const bodyHash = createHash('sha256').update(body).digest('base64url');
    return this.#crypto.sign(signedText(method, path, bodyHash));
  }

  headers(method: string, path: string, body: Buffer): OutgoingHttpHeaders {
    return {
      authorization: `Bearer ${this.token}`,
      [syncHeaders.signature]: this.#signature(method, path, body),
    };
  }

  get(path: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return ask(this.server, { path, headers: { ...this.headers('GET', path, Buffer.alloc(0)), ...headers } });
  }

  /** Sends the bytes as they are, signed. */
  send(path: string, body: Buffer, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return ask(this.server, { path, body, headers: { ...this.headers('POST', path, body), ...headers } });
  }

  push(postings: readonly unknown[], waiting = postings.length): Promise<Answer> {
    return this.send(syncPaths.push, gzipSync(asJson({ postings, waiting })), { 'content-encoding': 'gzip' });
  }

  /** Page after page shows the mark that the one before was answered with. */
  async pull(since = 0, more = ''): Promise<Answer> {
    const answer = await this.get(
      `${syncPaths.pull}?since=${since}&mark=${this.#marks.get(since) ?? ''}${more}`,
    );
    const page = pullAnswer.safeParse(answer.body);
    if (page.success) this.#marks.set(page.data.position, page.data.mark);
    return answer;
  }
}
