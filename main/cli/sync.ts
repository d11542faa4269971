import type { Command } from 'commander';
import type { Engine } from '../engine/engine.ts';
import { createDeskKeys } from '../journal/crypto.ts';
import { hasKeyFile, noKeyStore, type OpenKeys } from '../keys/key-file.ts';
import { joinSite } from '../sync/join-site.ts';
import { OfficeLine } from '../sync/office-line.ts';
import type { ProblemCode } from '../sync/problem.ts';
import { CliRefusal, print, progressPrinter } from './io.ts';
import { type DataOptions, passphraseOf, withEngine } from './open.ts';

interface CodeOptions extends DataOptions {
  readonly address: string;
  readonly code: string;
}

export function addSyncCommands(program: Command): void {
  program
    .command('sync')
    .description('与公司总部收发一次，直到两边一致；断网等原因以代码回答')
    .requiredOption('--data <folder>', '数据文件夹')
    .option('--once', '收发完即结束（目前只有这一种）')
    .option('--passphrase-file <file>', '口令文件')
    .action(async (options: DataOptions) => {
      const moved = await withEngine(options, syncOnce);
      // The book was forked: it goes on under another id, which has to be sent too.
      if (moved) await withEngine(options, syncOnce);
    });

  program
    .command('enrol')
    .description('把本前台登记到公司总部')
    .requiredOption('--data <folder>', '数据文件夹')
    .requiredOption('--address <address>', '总部的网址')
    .requiredOption('--code <code>', '总部给的登记码')
    .option('--passphrase-file <file>', '口令文件')
    .action(async ({ address, code, ...options }: CodeOptions) => {
      const company = await withEngine(options, async (engine) => {
        const line = new OfficeLine(engine);
        try {
          const answer = await line.enrol(address, code);
          if (!answer.ok) throw refusal(answer.code);
          await line.now();
          return answer.company;
        } finally {
          await line.stop();
        }
      });
      print({ ok: true, company });
    });

  program
    .command('join')
    .description('建立一个新前台，加入总部已有的小区，并取回小区的台帐')
    .requiredOption('--data <folder>', '数据文件夹')
    .requiredOption('--address <address>', '总部的网址')
    .requiredOption('--code <code>', '总部给的登记码')
    .requiredOption('--desk <id>', '前台编号')
    .option('--name <name>', '前台名称')
    .option('--passphrase-file <file>', '口令文件')
    .action(
      async ({ address, code, desk, name, ...options }: CodeOptions & { desk: string; name?: string }) => {
        if (hasKeyFile(options.data)) throw new CliRefusal('data.exists', `${options.data} 里已经有一个前台`);
        const joined = await joinSite({
          data: options.data,
          address,
          code,
          desk,
          deskName: name ?? `${desk} 台`,
          keyStore: noKeyStore,
          passphrase: await passphraseOf(options),
          own: createDeskKeys(),
          clock: Date.now,
        });
        if ('refused' in joined) throw refusal(joined.refused, joined.free);
        const { engine, recoveryKey } = joined;
        try {
          print({ ok: true, desk, site: engine.keys.file.siteName, recoveryKey });
          await syncOnce(engine);
        } finally {
          await engine.close();
        }
      },
    );
}

/** Pushes and pulls until both sides have the same. @returns true when the desk goes on under another id. */
async function syncOnce(engine: Engine): Promise<boolean> {
  let moved: (keys: OpenKeys) => void = () => undefined;
  const isMoved = new Promise<OpenKeys>((resolve) => {
    moved = resolve;
  });
  const show = progressPrinter('同步');
  const line = new OfficeLine(engine, { onMoved: moved, onProgress: show });
  try {
    await line.start();
    if (!line.status()) throw new CliRefusal('sync.not-enrolled', '本前台没有登记到公司总部');
    const done = await Promise.race([isMoved, line.now()]);
    if ('file' in done) return true;
    if (done.code === 'fork') {
      await isMoved;
      return true;
    }
    const { pushed, pulled } = line.counts;
    print({ ...done, pushed, pulled, waiting: line.status()?.waiting ?? 0 });
    if (!done.ok) process.exitCode = 1;
    return false;
  } finally {
    await line.stop();
  }
}

function refusal(code: ProblemCode, free?: string): CliRefusal {
  const hint = free === undefined ? '' : `；可用的编号：${free}`;
  return new CliRefusal(`sync.reason.${code}`, `公司总部没有接受（${code}）${hint}`);
}
