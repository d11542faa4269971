import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../http/app.ts';
import { createMetrics } from '../http/metrics.ts';
import { createIntake } from '../intake/intake.ts';
import { releaseDue } from '../intake/release-due.ts';
import { officeSecret } from '../keys/office-secret.ts';
import { firstSetUpCode } from '../office/accounts/set-up.ts';
import { startFolding } from '../office/folding/start-folding.ts';
import { createOfficeDesk } from '../office/office-desk/office-desk.ts';
import { applyRetention } from '../office/retention.ts';
import { officeRoutes } from '../office/routes/office-routes.ts';
import type { OfficeParts } from '../parts.ts';
import { repeat } from '../repeat.ts';
import { Closing } from './closing.ts';
import { inviteAnswer } from './enrol.ts';
import { type LocalAnswer, type LocalQuestion, openDoor } from './local-door.ts';
import { type OpenOptions, openOffice } from './open-office.ts';
import { reachableAt } from './own-addresses.ts';
import { projectFolder } from './project-folder.ts';
import { OfficeRefusal } from './refusal.ts';
import { restoredAnswer } from './restored.ts';

export interface StartOptions extends Omit<OpenOptions, 'onError'> {
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly logLevel: string;
}

export interface RunningOffice {
  readonly parts: OfficeParts;
  /** Where browsers and desks find it. */
  readonly addresses: readonly string[];
  /** For the first account; undefined when there is one. */
  readonly setUpCode: string | undefined;
  stop(): Promise<void>;
}

/** Longest that a stopping server waits for requests under way. Milliseconds. */
const patience = 10_000;
/** How often it is looked whether the time of quarantined postings has come. Milliseconds. */
const releaseEvery = 60_000;
/** It is looked so often whether a new day has begun. Milliseconds. */
const retentionEvery = 30 * 60_000;

/** Opens the head office, folds what comes and serves desks and the dashboard until it is stopped. */
export async function startOffice(options: StartOptions): Promise<RunningOffice> {
  const closing = new Closing();
  try {
    const door = await doorOf(options, closing);
    const metrics = createMetrics();
    const told: { log?: FastifyInstance['log'] } = {};
    const onError = (err: unknown) => told.log?.error({ err }, 'the database');
    const office = await openOffice({ ...options, onError }, metrics);
    closing.add(() => office.close());
    const { parts } = office;
    door.answer = (question) => (question.restored ? restoredAnswer(parts) : inviteAnswer(parts, question));
    const desk = createOfficeDesk(parts);
    const app = await buildApp(parts, {
      intake: createIntake(parts, desk),
      metrics,
      dashboard: join(projectFolder(), 'out', 'dashboard'),
      logger: { level: options.logLevel, stream: process.stderr },
      officeRoutes: (api) => officeRoutes(api, parts),
    });
    told.log = app.log;
    closing.add(() => closeApp(app));
    const folding = await startFolding(parts, {
      onFault: (site, err) => app.log.error({ err, site }, 'a book cannot be folded'),
    });
    closing.add(() => folding.stop());
    closing.add(
      repeat(
        releaseEvery,
        () => releaseDue(parts.store, parts.clock()),
        (err) => app.log.error({ err }, 'postings whose time has come were not released'),
      ),
    );
    const stopping = new AbortController();
    const notRetained = (site: string, err: unknown) =>
      app.log.error({ err, site }, 'keeping times were not applied');
    const stopRetention = repeat(
      retentionEvery,
      () => applyRetention(parts, desk, notRetained, stopping.signal),
      (err) => notRetained('', err),
    );
    closing.add(async () => {
      stopping.abort();
      await stopRetention();
    });
    const addresses = await listen(app, options, parts.keys.tls ? 'https' : 'http');
    const setUpCode = await firstSetUpCode(parts);
    return { parts, addresses, setUpCode, stop: () => closing.run() };
  } catch (error) {
    await closing.run();
    throw error;
  }
}

/** With the embedded database the door also sees to it that only one head office runs on a folder. */
async function doorOf({ dataFolder, databaseUrl, officeSecret: given }: StartOptions, closing: Closing) {
  const door: { answer: (question: LocalQuestion) => Promise<LocalAnswer> } = {
    answer: async () => ({ ok: false, text: '总部正在启动 the head office is starting' }),
  };
  if (databaseUrl !== undefined) return door;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const secret = await officeSecret(dataFolder, given);
  try {
    closing.add(await openDoor(dataFolder, secret, (question) => door.answer(question)));
  } catch (error) {
    if (!isInUse(error)) throw error;
    throw new OfficeRefusal(
      `这个数据文件夹的总部已经在运行：${dataFolder} — the head office of this folder is running already.`,
    );
  }
  return door;
}

async function listen(app: FastifyInstance, { host, port }: StartOptions, scheme: 'http' | 'https') {
  try {
    await app.listen({
      host,
      port,
      listenTextResolver: (address) => `listening at ${address.replace(/^https?/, scheme)}`,
    });
  } catch (error) {
    if (!isInUse(error)) throw error;
    throw new OfficeRefusal(
      `端口 ${port} 已被占用，可用 --port 另选。 Port ${port} is taken, choose another with --port.`,
    );
  }
  const address = app.server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return reachableAt(host, bound, scheme);
}

async function closeApp(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), patience);
  await app.close();
  clearTimeout(cut);
}

function isInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
