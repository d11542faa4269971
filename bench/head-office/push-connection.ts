import { connect, type Socket } from 'node:net';
import type { Prepared } from '../sync/simulated-desk.ts';

/** A whole request as bytes: while the clock runs, nothing is put together any more. */
export function requestBytes({ method, url, headers, body }: Prepared): Buffer {
  const lines = Object.entries({ host: 'localhost', ...headers, 'content-length': String(body.length) });
  const head = `${method} ${url} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

const patience = 60_000;

/** One desk's kept-alive connection, with as little around it as can be: the machine is the head office's. */
export class PushConnection {
  readonly #port: number;
  #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #answered: ((status: number) => void) | undefined;

  static async open(port: number): Promise<PushConnection> {
    return new PushConnection(port, await connected(port));
  }

  private constructor(port: number, socket: Socket) {
    this.#port = port;
    this.#socket = this.#listenTo(socket);
  }

  /** @returns the status; 0 when the line broke. */
  async send(request: Buffer): Promise<number> {
    // A server ends connections that were silent for long.
    if (this.#socket.destroyed) this.#socket = this.#listenTo(await connected(this.#port));
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#socket.write(request);
    });
  }

  #listenTo(socket: Socket): Socket {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.once('close', () => this.#tell(0));
    // What comes of it is told when the socket closes.
    socket.on('error', () => socket.destroy());
    // An answer that never comes must not keep the measurement for ever.
    socket.setTimeout(patience, () => socket.destroy());
    return socket;
  }

  #take(chunk: Buffer): void {
    this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk]);
    const end = this.#received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? '0');
    if (this.#received.length < end + 4 + length) return;
    this.#received = Buffer.alloc(0);
    this.#tell(Number(head.slice(9, 12)));
  }

  #tell(status: number): void {
    const answered = this.#answered;
    this.#answered = undefined;
    answered?.(status);
  }
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}
