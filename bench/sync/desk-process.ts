import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { Session } from '../../main/desk/session.ts';
import { type Engine, openEngine } from '../../main/engine/engine.ts';
import { setUpDesk } from '../../main/engine/set-up.ts';
import {
  hasKeyFile,
  noKeyStore,
  type OpenKeys,
  openWithPassphrase,
  readKeyFile,
} from '../../main/keys/key-file.ts';
import { DeskLine, join } from './desk-line.ts';
import type { DeskOrder, DeskReply } from './desk-orders.ts';
import { digestOf, outdateViews } from './digest.ts';

/**
 * A desk in a process of its own, as real as the window's: engine, book, line to the head office. It takes orders as
 * lines of JSON and answers each when it is durable; it may be killed at any moment and started again on its folder.
 */
const program = new Command('sync-desk')
  .requiredOption('--data <folder>', 'data folder')
  .requiredOption('--passphrase <text>', 'worth nothing anywhere else')
  .option('--clock <ms>', 'how far its clock is off', '0');
program.parse();
const options = program.opts<{ data: string; passphrase: string; clock: string }>();

let clockOff = Number(options.clock);
const clock = () => Date.now() + clockOff;
const session = new Session();
let engine: Engine | undefined;
let line: DeskLine | undefined;
/** While the desk opens again under another id, orders wait. */
let moving: Promise<void> = Promise.resolve();

function opened(): { engine: Engine; line: DeskLine } {
  if (!engine || !line) throw new Error('The desk is not open yet');
  return { engine, line };
}

function open(one: Engine): void {
  engine = one;
  line = new DeskLine(one, (keys) => {
    moving = moved(keys);
  });
}

/** Two books went on under one id: this desk opens its folder again under another, as the window does. */
async function moved(keys: OpenKeys): Promise<void> {
  const { data } = options;
  await line?.turn('off');
  await engine?.close();
  open(await openEngine({ data, keys, clock }));
  await line?.turn('on');
}

async function carryOut(order: DeskOrder): Promise<unknown> {
  const { data, passphrase } = options;
  switch (order.what) {
    case 'found': {
      const { siteName, desk, leader } = order;
      const wanted = { data, siteName, desk, leader, demo: false, keyStore: noKeyStore, passphrase, clock };
      const made = await setUpDesk(wanted);
      open(made.engine);
      return { leader: made.leader, site: made.engine.journal.site };
    }
    case 'join': {
      const { address, code, desk } = order;
      const joined = await join({ data, address, code, desk, passphrase, clock });
      if ('code' in joined) return joined;
      open(joined.engine);
      await line?.turn('on');
      return line?.now();
    }
    case 'open': {
      if (!hasKeyFile(data)) throw new Error(`${data} holds no desk`);
      const keys = await openWithPassphrase(await readKeyFile(data), passphrase);
      if (!keys) throw new Error('The passphrase does not open the desk');
      open(await openEngine({ data, keys, clock }));
      return { desk: opened().engine.journal.desk };
    }
    case 'do':
      return opened().engine.desk.run(order.envelope, session);
    case 'as-desk':
      return opened().engine.desk.runAsDesk(order.envelope);
    case 'rows':
      return opened().engine.views.rows(order.filter);
    case 'state':
      return opened().engine.views.state(order.subject) ?? null;
    case 'enrol':
      return opened().line.enrol(order.address, order.code);
    case 'line':
      return opened().line.turn(order.to);
    case 'sync':
      return opened().line.now();
    case 'status':
      return opened().line.status() ?? null;
    case 'clock':
      clockOff = order.off;
      return null;
    case 'digest':
      return digestOf(opened().engine, order.desks);
    case 'verify':
      return opened().engine.verify();
    case 'outdate-views':
      return outdateViews(opened().engine);
    case 'close':
      await line?.turn('off');
      await engine?.close();
      return null;
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  const { id, order } = JSON.parse(text) as { id: number; order: DeskOrder };
  // Orders overlap as clicks and the network do; the desk itself does one after another.
  void moving
    .then(() => carryOut(order))
    .then(
      (answer) => reply({ id, answer }),
      (error: unknown) =>
        reply({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
}

// Whoever gave the orders is gone: nobody needs this desk any more.
process.exit();

function reply(answer: DeskReply): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
