import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isLoopback } from './address.ts';
import { SyncProblem } from './problem.ts';
import { readBody } from './read-body.ts';

export interface LineOptions {
  /** `https://host:port`, or plain `http` on this PC only. */
  readonly address: string;
  /** PEM of the one certificate that is trusted; empty on a plain line. */
  readonly certificate: string;
  /** Milliseconds without a byte after which the line is given up. */
  readonly timeout?: number;
}

export interface LineRequest {
  readonly method: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly signal?: AbortSignal;
}

export interface LineAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** Bytes of an answer, inflated. A page of the largest postings stays below it. */
const largestAnswer = 64 * 1024 * 1024;

/** Kept-alive HTTPS to one head office, whose certificate is known and not looked up anywhere. */
export class Line {
  readonly #base: URL;
  readonly #agent: HttpAgent;
  readonly #timeout: number;

  constructor({ address, certificate, timeout = 30_000 }: LineOptions) {
    this.#base = new URL(address);
    this.#timeout = timeout;
    const isPlain = this.#base.protocol === 'http:';
    if (isPlain && !isLoopback(this.#base.hostname))
      throw new SyncProblem('address', 'Plain HTTP leaves this PC');
    const keepAlive = { keepAlive: true, maxSockets: 4 };
    // The certificate is pinned as a whole; which name it was made out to does not matter.
    const pinned = {
      ca: [certificate],
      // Also one that an authority of the company issued, of whom nothing is known here.
      allowPartialTrustChain: true,
      checkServerIdentity: () => undefined,
      minVersion: 'TLSv1.2' as const,
    };
    this.#agent = isPlain ? new HttpAgent(keepAlive) : new HttpsAgent({ ...keepAlive, ...pinned });
  }

  /** @throws SyncProblem `offline`, `certificate` or `server` */
  async request(wanted: LineRequest): Promise<LineAnswer> {
    const response = await this.open({
      ...wanted,
      headers: { ...wanted.headers, 'accept-encoding': 'gzip' },
    });
    try {
      return { status: response.statusCode ?? 0, body: await readBody(response, largestAnswer) };
    } catch (error) {
      throw problemOf(error);
    }
  }

  /** The answer as it begins: for a stream. */
  async open(wanted: LineRequest): Promise<IncomingMessage> {
    try {
      return await this.#send(wanted);
    } catch (error) {
      // A kept connection that the other side had given up: nothing was wrong with the line.
      if (!(error instanceof StaleConnection)) throw problemOf(error);
    }
    try {
      return await this.#send(wanted);
    } catch (error) {
      throw problemOf(error);
    }
  }

  #send({ method, path, headers, body, signal }: LineRequest): Promise<IncomingMessage> {
    const send = this.#base.protocol === 'http:' ? httpRequest : httpsRequest;
    return new Promise<IncomingMessage>((resolve, reject) => {
      const options = {
        method,
        agent: this.#agent,
        timeout: this.#timeout,
        headers: body ? { ...headers, 'content-length': String(body.byteLength) } : headers,
        ...(signal && { signal }),
      };
      const request = send(new URL(path, this.#base), options, resolve);
      request.on('timeout', () => request.destroy(new Error('No answer in time')));
      request.on('error', (error: NodeJS.ErrnoException) => {
        const isStale = request.reusedSocket && error.code === 'ECONNRESET';
        reject(isStale ? new StaleConnection(error.message, { cause: error }) : error);
      });
      request.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

class StaleConnection extends Error {
  override readonly name = 'StaleConnection';
}

function problemOf(error: unknown): SyncProblem {
  if (error instanceof SyncProblem) return error;
  const { code = '', name = '', message = String(error) } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') return new SyncProblem('cancelled', message, { cause: error });
  if (code.startsWith('ERR_TLS') || code.startsWith('ERR_SSL') || certificateFaults.has(code)) {
    return new SyncProblem('certificate', message, { cause: error });
  }
  return new SyncProblem('offline', message, { cause: error });
}

/** How OpenSSL names a certificate that is not the pinned one. */
const certificateFaults: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_SIGNATURE_FAILURE',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
]);
