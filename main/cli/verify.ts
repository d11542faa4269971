import type { Command } from 'commander';
import { print, progressPrinter } from './io.ts';
import { type DataOptions, withEngine } from './open.ts';

export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('核对台帐：页号、链、签名、内容，以及各清单与台帐是否一致；指出第一处不符')
    .requiredOption('--data <folder>', '数据文件夹')
    .option('--passphrase-file <file>', '口令文件')
    .action(async (options: DataOptions) => {
      const showProgress = progressPrinter('核对');
      const report = await withEngine(options, (engine) => engine.verify({ onProgress: showProgress }));
      print(report);
      if (!report.ok) process.exitCode = 1;
    });
}
