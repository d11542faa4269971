import { createHash, randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { type DeskKeys, nodeChainCrypto } from '../../main/journal/crypto.ts';
import { type ChainCrypto, chainStart, sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { Entry, Posting } from '../../shared/journal/posting.ts';
import {
  type EnrolAnswer,
  type EnrolRequest,
  type PullAnswer,
  type PushAnswer,
  protocolVersion,
  signedText,
  syncHeaders,
  syncPaths,
} from '../../shared/sync/protocol.ts';
import { localIso } from '../../shared/values/time.ts';
import type { Answer } from './faults.ts';
import { forward } from './forward.ts';

/** A request that is ready to go: signing took place before anybody looked at a clock. */
export interface Prepared {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface DeskBook {
  readonly site: string;
  readonly desk: string;
  readonly keys: DeskKeys;
}

/** A desk without an engine: it knows the protocol and its chain, and nothing of what it writes. */
export class SimulatedDesk {
  token = '';
  /** The other side's answer to the enrolment. */
  enrolled: EnrolAnswer | undefined;
  readonly book: DeskBook;
  readonly #crypto: ChainCrypto;
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #marks = new Map<number, string>();
  #tail: { seq: number; hash: string; hlc: string } = { ...chainStart, hlc: firstHlc };

  constructor(port: number, book: DeskBook) {
    this.#port = port;
    this.book = book;
    this.#crypto = nodeChainCrypto(book.keys.privateKey);
  }

  /** With a name, brings its site along; without, joins the code's site. */
  async enrol(code: string, siteName?: string): Promise<EnrolAnswer> {
    const { site, desk, keys } = this.book;
    const asked: EnrolRequest = {
      code,
      desk,
      deskName: `${desk} 台`,
      publicKey: keys.publicKey,
      ...(siteName !== undefined && { site: { id: site, name: siteName } }),
    };
    this.enrolled = await this.ask<EnrolAnswer>(this.prepare('POST', syncPaths.enrol, asked));
    this.token = this.enrolled.token;
    return this.enrolled;
  }

  /** The next posting of its book. */
  write(command: string, entries: readonly Entry[], now = Date.now()): Posting {
    const { site, desk } = this.book;
    const head = {
      site,
      desk,
      seq: this.#tail.seq + 1,
      hlc: nextHlc(this.#tail.hlc, now),
      at: localIso(now),
      clerk: 'c1',
      approver: '',
      command,
      request: randomBytes(8).toString('hex'),
      prev: this.#tail.hash,
    };
    const body = entries.map((entry) => ({ salt: randomBytes(12).toString('base64url'), entry }));
    const posting = sealPosting(head, body, this.#crypto);
    this.#tail = posting;
    return posting;
  }

  preparePush(postings: readonly Posting[]): Prepared {
    return this.prepare('POST', syncPaths.push, { postings, waiting: postings.length });
  }

  push(postings: readonly Posting[]): Promise<PushAnswer> {
    return this.ask<PushAnswer>(this.preparePush(postings));
  }

  async pull(since: number, limit: number): Promise<PullAnswer> {
    const url = `${syncPaths.pull}?since=${since}&mark=${this.#marks.get(since) ?? ''}&limit=${limit}`;
    const page = await this.ask<PullAnswer>(this.prepare('GET', url));
    this.#marks.set(page.position, page.mark);
    return page;
  }

  prepare(method: Prepared['method'], url: string, value?: object): Prepared {
    const body = value === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(value));
    const hash = createHash('sha256').update(body).digest('base64url');
    const headers = {
      [syncHeaders.version]: String(protocolVersion),
      [syncHeaders.signature]: this.#crypto.sign(signedText(method, url, hash)),
      ...(this.token !== '' && { authorization: `Bearer ${this.token}` }),
      ...(body.length > 0 && { 'content-type': 'application/json' }),
    };
    return { method, url, headers, body };
  }

  send(prepared: Prepared): Promise<Answer> {
    return forward({ port: this.#port, agent: this.#agent }, prepared);
  }

  async ask<T>(prepared: Prepared): Promise<T> {
    const { status, body } = await this.send(prepared);
    if (status !== 200) throw new Error(`${prepared.url} answered ${status}: ${body}`);
    return JSON.parse(body.toString()) as T;
  }

  close(): void {
    this.#agent.destroy();
  }
}
