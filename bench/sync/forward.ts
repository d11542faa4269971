import { once } from 'node:events';
import { type Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Answer, Request } from './faults.ts';

/** Where requests go on to. */
export interface Target {
  readonly port: number;
  readonly agent: Agent;
}

export async function readWhole(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Sends a request on and waits for the whole answer. @throws when the head office is not there or breaks off */
export async function forward(target: Target, asked: Request): Promise<Answer> {
  const answered = await open(target, asked);
  const { 'transfer-encoding': _chunked, ...headers } = answered.headers;
  return { status: answered.statusCode ?? 502, headers, body: await readWhole(answered) };
}

/** Sends a request on and gives the answer as it comes: event streams never end. */
export function open(target: Target, { method, url, headers, body }: Request): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const going = request({
      host: '127.0.0.1',
      port: target.port,
      agent: target.agent,
      method,
      path: url,
      headers: sent(headers, body),
    });
    going.once('response', resolve).once('error', reject);
    going.end(body);
  });
}

/** Lets the head office see the beginning of a request of which the rest never comes. */
export async function forwardPart(target: Target, asked: Request, bytes: number): Promise<void> {
  const { method, url, headers, body } = asked;
  const going = request({
    host: '127.0.0.1',
    port: target.port,
    method,
    path: url,
    headers: sent(headers, body),
  });
  going.on('error', () => going.destroy());
  going.write(body.subarray(0, bytes));
  await Promise.race([once(going, 'socket'), once(going, 'close')]);
  // Time for the first bytes to arrive: a request that was never seen would be no cut.
  await new Promise((resolve) => setTimeout(resolve, 5));
  going.destroy();
}

function sent(headers: Request['headers'], body: Buffer): Request['headers'] {
  const { 'transfer-encoding': _chunked, connection: _ofThisHop, ...rest } = headers;
  return body.length > 0 ? { ...rest, 'content-length': String(body.length) } : rest;
}

/** Gives the answer; with `cut`, says that it is whole, sends so many bytes and breaks the line. */
export function reply(response: ServerResponse, { status, headers, body }: Answer, cut?: number): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...headers, 'content-length': body.length });
  if (cut === undefined) {
    response.end(body);
    return;
  }
  response.flushHeaders();
  response.write(body.subarray(0, cut), () => response.destroy());
}
