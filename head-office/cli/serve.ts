import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { TlsFiles } from '../keys/certificate.ts';
import { defaultDataFolder } from './data-folder.ts';
import { isLoopback } from './own-addresses.ts';
import { OfficeRefusal } from './refusal.ts';
import { type RunningOffice, startOffice } from './start-office.ts';
import { stopOnSignals } from './stop-on-signals.ts';

interface ServeOptions {
  readonly data: string;
  readonly port: string;
  readonly host?: string;
  readonly plain?: boolean;
  readonly company?: string;
  readonly certificate?: string;
  readonly key?: string;
  readonly log: string;
}

const logLevels = ['debug', 'info', 'warn', 'error'];

/** Starting the head office is what the program does when it is not asked for anything else. */
export function addServeCommand(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('启动公司总部 start the head office')
    .option('--data <folder>', '数据文件夹 data folder', defaultDataFolder(process.env, process.platform))
    .option('--company <name>', '公司名称，记住后不必再写 name of the company, remembered')
    .option('--port <number>', '端口 port', '8443')
    .option('--host <address>', '监听地址 address to listen on')
    .option('--plain', '不加密，只限本机 plain HTTP, on this machine only')
    .option('--certificate <file>', '公司自己的证书（PEM） certificate of the company, instead of an own one')
    .option('--key <file>', '证书的私钥（PEM） its private key')
    .option('--log <level>', `日志 log: ${logLevels.join(', ')}`, 'info')
    .addHelpText(
      'after',
      '\nDATABASE_URL  用 PostgreSQL 代替内置数据库 PostgreSQL instead of the embedded database' +
        '\nOFFICE_SECRET 多个实例共用的密钥 the secret that several instances share, instead of a file',
    )
    .action(async (options: ServeOptions) => {
      const office = await startOffice({
        dataFolder: options.data,
        databaseUrl: process.env.DATABASE_URL || undefined,
        officeSecret: process.env.OFFICE_SECRET,
        company: options.company,
        tls: await tlsOf(options),
        host: hostOf(options),
        port: portOf(options.port),
        logLevel: oneOf(logLevels, options.log),
        clock: Date.now,
      });
      welcome(office, options.data);
      stopOnSignals(office);
    });
}

/** What somebody at the terminal has to know. */
function welcome({ parts, addresses, setUpCode }: RunningOffice, dataFolder: string): void {
  const lines = [
    `✓ 公司总部已启动：${parts.company} — the head office is running`,
    ...addresses.map((address) => `    ${address}`),
    ...(setUpCode === undefined
      ? []
      : [`· 首次设置码，在上面的网址建立第一个账号 code for the first account:  ${setUpCode}`]),
    `· 数据 data: ${dataFolder}`,
    '· 按 Ctrl-C 结束 Ctrl-C ends it',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

async function tlsOf({ plain, certificate, key }: ServeOptions): Promise<'own' | 'none' | TlsFiles> {
  if (plain) return 'none';
  if (certificate === undefined && key === undefined) return 'own';
  if (certificate === undefined || key === undefined) {
    throw new OfficeRefusal('--certificate 和 --key 要一起给出。 --certificate and --key go together.');
  }
  return { certificate: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') };
}

function hostOf({ plain, host }: ServeOptions): string {
  const chosen = host ?? (plain ? '127.0.0.1' : '0.0.0.0');
  if (plain && !isLoopback(chosen)) {
    throw new OfficeRefusal(
      '--plain 不加密，只能在本机使用。 --plain is not encrypted: it works on loopback addresses only.',
    );
  }
  return chosen;
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new OfficeRefusal(`端口不对：${text} — not a port.`);
}

function oneOf(allowed: readonly string[], given: string): string {
  if (allowed.includes(given)) return given;
  throw new OfficeRefusal(`--log ${given}？ ${allowed.join(', ')}`);
}
