import { resolve } from 'node:path';
import type { Command } from 'commander';
import { backUp } from '../backup/backup.ts';
import { type RestoreFault, restore } from '../backup/restore.ts';
import { noKeyStore } from '../keys/key-file.ts';
import { CliRefusal, print, progressPrinter } from './io.ts';
import { type DataOptions, passphraseOf, withEngine } from './open.ts';

const faults: Readonly<Record<RestoreFault, string>> = {
  'not-a-backup': '这个文件夹不是备份',
  altered: '备份不完整或被改动过，没有恢复',
  'wrong-key': '口令或恢复密钥打不开这个备份',
};

export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description('备份台帐（加密的原样副本）')
    .requiredOption('--data <folder>', '数据文件夹')
    .option('--to <folder>', '放备份的文件夹；不写则放在数据文件夹的 backups 里')
    .option('--passphrase-file <file>', '口令文件')
    .action(async (options: DataOptions & { to?: string }) => {
      const onProgress = progressPrinter('备份');
      const result = await withEngine(options, (engine) =>
        backUp(engine, options.to ? resolve(options.to) : engine.folder.backups, { onProgress }),
      );
      print({ ok: true, ...result });
    });

  program
    .command('restore')
    .description('从备份恢复；原有文件保留在旁边，前台换用新的编号继续')
    .argument('<backup>', '备份文件夹')
    .requiredOption('--data <folder>', '数据文件夹')
    .option('--passphrase-file <file>', '口令文件')
    .action(async (backup: string, options: DataOptions) => {
      const result = await restore({
        data: options.data,
        backup: resolve(backup),
        keyStore: noKeyStore,
        passphrase: await passphraseOf(options),
        clock: Date.now,
        onProgress: progressPrinter('恢复'),
      });
      if ('fault' in result) throw new CliRefusal(`restore.${result.fault}`, faults[result.fault]);
      const { desk } = result.engine.keys.file;
      await result.engine.close();
      print({ ok: true, desk });
    });
}
