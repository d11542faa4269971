import { connect, createServer, type Server, type Socket } from 'node:net';
import { buildApp } from '../../head-office/http/app.ts';
import { createMetrics } from '../../head-office/http/metrics.ts';
import { createIntake } from '../../head-office/intake/intake.ts';
import { makeCertificate } from '../../head-office/keys/certificate.ts';
import { invite } from '../../head-office/keys/invite.ts';
import { createOfficeDesk, type OfficeDesk } from '../../head-office/office/office-desk/office-desk.ts';
import type { OfficeParts } from '../../head-office/parts.ts';
import type { Database } from '../../head-office/store/database.ts';
import { migrate } from '../../head-office/store/migrate.ts';
import { openPgliteDatabase } from '../../head-office/store/pglite-database.ts';
import { createSqlStore } from '../../head-office/store/sql-store.ts';
import { createDeskKeys } from '../journal/crypto.ts';

/** A real head office inside the test's process, behind a line that the test can cut. */
export interface TestOffice {
  /** What a desk is told; it leads through the line. */
  readonly address: string;
  readonly parts: OfficeParts;
  /** Writes in the head office's own books. */
  readonly desk: OfficeDesk;
  readonly line: TestLine;
  /** Enrolment code, for a site that is known or one that a desk brings. */
  code(site?: string): Promise<string>;
  /** Shuts a desk out, as the dashboard does. */
  revoke(site: string, desk: string): Promise<void>;
  /** Stops, lets something be done with the closed database, and goes on with the one that is opened then. */
  pause(meanwhile: () => Promise<Database>): Promise<void>;
  stop(): Promise<void>;
}

export async function startTestOffice({
  clock = Date.now,
  open = openPgliteDatabase,
}: {
  clock?: () => number;
  open?: () => Promise<Database>;
} = {}): Promise<TestOffice> {
  const own = createDeskKeys();
  const keys = { ...own, secret: Buffer.alloc(32, 7), tls: await makeCertificate(clock(), ['localhost']) };
  let line: TestLine | undefined;
  const start = async (database: Database) => {
    await migrate(database);
    const store = createSqlStore(database);
    const parts: OfficeParts = { database, store, keys, company: '安居物业', clock };
    const desk = createOfficeDesk(parts);
    const intake = createIntake(parts, desk);
    const app = await buildApp(parts, {
      intake: {
        ...intake,
        async push(...asked) {
          const reply = await intake.push(...asked);
          if (line?.losesAnswer && reply.ok && reply.answer.stored > 0) line.drop();
          return reply;
        },
      },
      metrics: createMetrics(),
      dashboard: '/nonexistent',
      logger: false,
      enrolmentsPerMinute: 1_000,
      officeRoutes: () => undefined,
    });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const bound = app.server.address();
    if (typeof bound !== 'object' || bound === null) throw new Error('The test office has no port');
    const stop = async () => {
      app.server.closeAllConnections();
      await app.close();
      await store.close();
      await database.close();
    };
    return { parts, desk, port: bound.port, stop };
  };
  let running = await start(await open());
  const opened = await TestLine.to(running.port);
  line = opened;
  return {
    address: `https://127.0.0.1:${opened.port}`,
    line: opened,
    get parts() {
      return running.parts;
    },
    get desk() {
      return running.desk;
    },
    code: async (site) => (await invite(running.parts, site)).code,
    async revoke(site, deskId) {
      await running.parts.store.revokeDesk(site, deskId);
      await running.desk.shutOut(site, deskId);
    },
    async pause(meanwhile) {
      opened.cut();
      await running.stop();
      running = await start(await meanwhile());
      opened.target = running.port;
      opened.mend();
    },
    async stop() {
      await opened.close();
      await running.stop();
    },
  };
}

/** Hands bytes on, unless it was cut. */
export class TestLine {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly port: number;
  target: number;
  #isCut = false;
  /** Loses the answers to pushes that brought something: it is stored, and the desk does not hear of it. */
  losesAnswer = false;

  static async to(target: number): Promise<TestLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TestLine(server, target);
  }

  constructor(server: Server, target: number) {
    this.#server = server;
    this.target = target;
    const bound = server.address();
    this.port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    server.on('connection', (near) => this.#connect(near));
  }

  #connect(near: Socket): void {
    if (this.#isCut) {
      near.destroy();
      return;
    }
    const far = connect(this.target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }

  cut(): void {
    this.#isCut = true;
    this.drop();
  }

  /** Breaks what is open; what comes next gets through. */
  drop(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  mend(): void {
    this.#isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
