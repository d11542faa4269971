import { existsSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { avahiConf, busConf, receiptPrinterAttributes } from './cups-config.ts';
import { freePort, type Helper, startHelper } from './helper-process.ts';

/**
 * Starts CUPS's own simulated IPP printer as an 80 mm receipt printer; each job is kept as a PDF in `out`.
 * @returns the printer's URI
 */
export async function startReceiptPrinter(folder: string, out: string, helpers: Helper[]): Promise<string> {
  const socket = join(folder, 'bus.sock');
  const env = { DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${socket}` };
  writeFileSync(join(folder, 'bus.conf'), busConf(socket));
  writeFileSync(join(folder, 'avahi.conf'), avahiConf);
  writeFileSync(join(folder, 'receipt.conf'), receiptPrinterAttributes);

  const bus = startHelper('dbus-daemon', [
    `--config-file=${join(folder, 'bus.conf')}`,
    '--nofork',
    '--nopidfile',
  ]);
  helpers.push(bus);
  await ready(bus, () => existsSync(socket));
  await startAvahi(folder, env, helpers);

  const port = await freePort();
  const options = ['-r', 'off', '-n', 'localhost', '-p', String(port), '-a', join(folder, 'receipt.conf')];
  const printer = startHelper(
    'ippeveprinter',
    [...options, '-c', '/bin/true', '-d', out, '-k', 'Receipt80'],
    env,
  );
  helpers.push(printer);
  await ready(printer, () => listens(port));
  return `ipp://localhost:${port}/ipp/print`;
}

/** Avahi allows itself only once on a machine: when another test has it, this one waits its turn. */
async function startAvahi(folder: string, env: Record<string, string>, helpers: Helper[]): Promise<void> {
  const args = [`--file=${join(folder, 'avahi.conf')}`, '--no-drop-root', '--no-chroot', '--no-rlimits'];
  for (let attempt = 0; ; attempt += 1) {
    const avahi = startHelper('avahi-daemon', args, env);
    const isUp = () => avahi.output().includes('Server startup complete');
    while (!isUp() && !avahi.hasEnded()) await sleep(50);
    if (isUp()) {
      helpers.push(avahi);
      return;
    }
    if (attempt === 60) throw new Error(`avahi-daemon does not start: ${avahi.output()}`);
    await sleep(1_000);
  }
}

async function ready(helper: Helper, ask: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    if (await ask()) return;
    if (helper.hasEnded()) break;
    await sleep(50);
  }
  throw new Error(`a test printer's helper does not start: ${helper.output()}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
