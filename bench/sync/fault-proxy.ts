import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../main/engine/demo/random.ts';
import { syncPaths } from '../../shared/sync/protocol.ts';
import {
  busyAnswer,
  type Fault,
  fairWeather,
  faultFor,
  faults,
  type Request,
  type Weather,
} from './faults.ts';
import { forward, forwardPart, open, readWhole, reply, type Target } from './forward.ts';

export interface FaultProxyOptions {
  /** Where the head office listens, on this machine, in plain HTTP. */
  readonly port: number;
  readonly random: Random;
  /** Milliseconds: the longest delay, and how long a request that is held back waits to be overtaken. */
  readonly patience?: number;
}

/** The line between desks and the head office: it may be pulled, and in bad weather anything happens on it. */
export class FaultProxy {
  weather: Weather = fairWeather;
  /** Which faults really happened, for whoever claims to have survived them. */
  readonly happened: Record<Fault, number>;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #target: Target;
  readonly #random: Random;
  readonly #patience: number;
  #plugged = true;
  #overtaken: (() => void)[] = [];

  static async start(options: FaultProxyOptions): Promise<FaultProxy> {
    const proxy = new FaultProxy(options);
    await once(proxy.#server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  private constructor({ port, random, patience = 300 }: FaultProxyOptions) {
    this.#random = random;
    this.#patience = patience;
    this.#target = { port, agent: new Agent({ keepAlive: true }) };
    this.happened = Object.fromEntries(faults.map((fault) => [fault, 0])) as Record<Fault, number>;
    this.#server = createServer((request, response) => void this.#meet(request, response));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
      // A desk that was killed, or a line that was pulled.
      socket.on('error', () => socket.destroy());
      if (!this.#plugged) socket.destroy();
    });
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Pulls the cable: open connections break, new ones too. */
  pull(): void {
    this.#plugged = false;
    for (const socket of this.#sockets) socket.destroy();
  }

  plug(): void {
    this.#plugged = true;
  }

  async close(): Promise<void> {
    this.pull();
    this.#target.agent.destroy();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #meet(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = incoming;
    try {
      const asked = { method, url, headers, body: await readWhole(incoming) };
      const isStream = url.startsWith(syncPaths.stream);
      const fault = faultFor(this.#random, this.weather, isStream);
      if (isStream) await this.#stream(asked, response, fault);
      else await this.#play(fault, asked, response);
    } catch {
      // Whatever broke, on either side: the other side sees a broken line.
      response.destroy();
    }
  }

  async #play(fault: Fault | undefined, asked: Request, response: ServerResponse): Promise<void> {
    const random = this.#random;
    if (fault && fault !== 'reorder') this.happened[fault] += 1;
    switch (fault) {
      case 'cut-request':
        await forwardPart(this.#target, asked, random.whole(0, Math.max(0, asked.body.length - 1)));
        response.destroy();
        return;
      case 'busy':
        reply(response, busyAnswer(random));
        return;
      case 'black-hole':
        if (random.chance(0.5)) await forward(this.#target, asked);
        await wait(3 * this.#patience);
        response.destroy();
        return;
      case 'delay':
        await wait(random.whole(1, this.#patience));
        break;
      case 'repeat':
        await forward(this.#target, asked);
        break;
      case 'reorder':
        if (await this.#isOvertaken()) this.happened.reorder += 1;
        break;
      default:
    }
    const answer = await forward(this.#target, asked);
    for (const go of this.#overtaken.splice(0)) go();
    const place = random.whole(0, Math.max(0, answer.body.length - 1));
    if (fault === 'truncate') reply(response, { ...answer, body: answer.body.subarray(0, place) });
    else reply(response, answer, fault === 'cut-answer' ? place : undefined);
  }

  /** Holds a request back until another one was answered. @returns false when none came. */
  #isOvertaken(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), this.#patience);
      this.#overtaken.push(() => {
        clearTimeout(timer);
        resolve(true);
      });
    });
  }

  async #stream(asked: Request, response: ServerResponse, fault: Fault | undefined): Promise<void> {
    const events = await open(this.#target, asked);
    response.writeHead(events.statusCode ?? 502, events.headers);
    response.flushHeaders();
    events.pipe(response);
    events.once('error', () => response.destroy());
    response.once('close', () => events.destroy());
    if (fault === undefined) return;
    const timer = setTimeout(
      () => {
        this.happened['cut-stream'] += 1;
        response.destroy();
      },
      this.#random.whole(0, 4 * this.#patience),
    );
    response.once('close', () => clearTimeout(timer));
  }
}
