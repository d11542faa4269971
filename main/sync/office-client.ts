import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { z } from 'zod';
import type { ChainCrypto } from '../../shared/journal/chain.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import {
  type EnrolAnswer,
  type EnrolRequest,
  enrolAnswer,
  faultAnswer,
  type PushAnswer,
  type PushRequest,
  protocolVersion,
  pullAnswer,
  pushAnswer,
  type SucceedRequest,
  signedText,
  syncHeaders,
  syncPaths,
} from '../../shared/sync/protocol.ts';
import type { atStart, Mark } from './marks.ts';
import type { Line, LineAnswer } from './pinned-https.ts';
import { SyncProblem } from './problem.ts';

/** Whoever asks: its key to sign with, and its token once it is known. */
export interface Credentials {
  readonly token?: string;
  readonly crypto: Pick<ChainCrypto, 'sign'>;
}

/** A page as it came; its postings are checked one by one, so that a large page does not hold up the window. */
const looseAnswer = pullAnswer.extend({ postings: z.array(z.unknown()) });
export type PulledPage = z.infer<typeof looseAnswer>;

const squeeze = promisify(gzip);
/** Bytes below which packing costs more than it saves. */
const worthPacking = 1_024;

/** The head office's calls. Each either answers in the protocol's words or throws a SyncProblem. */
export class OfficeClient {
  readonly #line: Line;
  readonly #credentials: Credentials;
  readonly #onAnswer: (now: number) => void;

  constructor(line: Line, credentials: Credentials, onAnswer: (officeNow: number) => void = () => undefined) {
    this.#line = line;
    this.#credentials = credentials;
    this.#onAnswer = onAnswer;
  }

  enrol(request: EnrolRequest, signal?: AbortSignal): Promise<EnrolAnswer> {
    return this.#post(syncPaths.enrol, request, enrolAnswer, signal);
  }

  succeed(request: SucceedRequest, signal?: AbortSignal): Promise<EnrolAnswer> {
    return this.#post(syncPaths.succeed, request, enrolAnswer, signal);
  }

  push(
    request: Omit<PushRequest, 'postings'> & { readonly postings: readonly Posting[] },
    signal?: AbortSignal,
  ): Promise<PushAnswer> {
    return this.#post(syncPaths.push, request, pushAnswer, signal);
  }

  async pull(since: Mark | typeof atStart, limit: number, signal?: AbortSignal): Promise<PulledPage> {
    const { position, mark } = since;
    const path = `${syncPaths.pull}?since=${position}&mark=${encodeURIComponent(mark)}&limit=${limit}`;
    const headers = this.#headers('GET', path, emptyBody);
    const answer = await this.#line.request({ method: 'GET', path, headers, ...(signal && { signal }) });
    return this.#read(answer, looseAnswer);
  }

  /** The open stream of events. */
  async stream(signal: AbortSignal): Promise<IncomingMessage> {
    const headers = this.#headers('GET', syncPaths.stream, emptyBody);
    const response = await this.#line.open({ method: 'GET', path: syncPaths.stream, headers, signal });
    if (response.statusCode === 200) return response;
    response.resume();
    throw new SyncProblem('server', `The stream answered ${response.statusCode}`);
  }

  async #post<T extends { readonly now: number }>(
    path: string,
    value: unknown,
    schema: z.ZodType<T>,
    signal: AbortSignal | undefined,
  ): Promise<T> {
    const plain = Buffer.from(JSON.stringify(value));
    const isPacked = plain.byteLength > worthPacking;
    const body = isPacked ? await squeeze(plain, { level: 3 }) : plain;
    const headers = {
      ...this.#headers('POST', path, body),
      'content-type': 'application/json',
      ...(isPacked && { 'content-encoding': 'gzip' }),
    };
    const answer = await this.#line.request({
      method: 'POST',
      path,
      headers,
      body,
      ...(signal && { signal }),
    });
    return this.#read(answer, schema);
  }

  #headers(method: string, path: string, body: Uint8Array): Record<string, string> {
    const { token, crypto } = this.#credentials;
    const bodyHash = createHash('sha256').update(body).digest('base64url');
    return {
      [syncHeaders.version]: String(protocolVersion),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      [syncHeaders.signature]: crypto.sign(signedText(method, path, bodyHash)),
    };
  }

  #read<T extends { readonly now: number }>({ status, body }: LineAnswer, schema: z.ZodType<T>): T {
    const value = asJson(body, status);
    if (status === 200) {
      const parsed = schema.safeParse(value);
      if (!parsed.success) throw new SyncProblem('server', `Not an answer of a head office: ${parsed.error}`);
      this.#onAnswer(parsed.data.now);
      return parsed.data;
    }
    const fault = faultAnswer.safeParse(value);
    if (!fault.success) throw new SyncProblem('server', `Answered ${status} without a reason`);
    const { data } = fault;
    throw new SyncProblem(data.fault, data.detail ?? `answered ${status}`, { answer: data });
  }
}

const emptyBody = new Uint8Array();

function asJson(body: Buffer, status: number): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new SyncProblem('server', `Answered ${status} with something that is no JSON`, { cause: error });
  }
}
