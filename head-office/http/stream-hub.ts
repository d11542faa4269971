import type { ServerResponse } from 'node:http';
import type { DeskRecord } from '../store/office-store.ts';

type Listener = Pick<DeskRecord, 'site' | 'desk'>;

/** Bytes that may wait for a desk that does not read; then its line is cut, and it comes again. */
const mostUnread = 64 * 1024;

/** The open lines to desks (server-sent events): one listener on the database serves them all. */
export class StreamHub {
  private readonly streams = new Map<ServerResponse, Listener>();
  private readonly pings: NodeJS.Timeout;

  /** @param onAlive a desk's line is still open: it listens, though it has nothing to ask. */
  constructor(onAlive: (desk: Listener) => void = () => undefined, pingEvery = 20_000) {
    this.pings = setInterval(() => {
      for (const [stream, desk] of this.streams) {
        write(stream, ': ping\n\n');
        onAlive(desk);
      }
    }, pingEvery);
    this.pings.unref();
  }

  get size(): number {
    return this.streams.size;
  }

  desks(): Iterable<Listener> {
    return this.streams.values();
  }

  add(desk: Listener, stream: ServerResponse): void {
    this.streams.set(stream, desk);
    stream.once('close', () => this.streams.delete(stream));
  }

  /** Something new lies at this position of the site. */
  position(site: string, position: number): void {
    for (const [stream, listener] of this.streams) {
      if (listener.site === site) write(stream, positionEvent(position));
    }
  }

  /** Tells a desk that it was shut out, and hangs up. */
  revoke(site: string, desk: string): void {
    for (const [stream, listener] of this.streams) {
      if (listener.site === site && listener.desk === desk) stream.end('event: revoked\ndata: {}\n\n');
    }
  }

  close(): void {
    clearInterval(this.pings);
    for (const stream of this.streams.keys()) stream.end();
  }
}

export function positionEvent(position: number): string {
  return `event: position\ndata: ${JSON.stringify({ position })}\n\n`;
}

function write(stream: ServerResponse, text: string): void {
  if (stream.writableLength > mostUnread) stream.destroy();
  else stream.write(text);
}
