import type { Command } from 'commander';
import { setUpDesk } from '../engine/set-up.ts';
import { hasKeyFile, noKeyStore } from '../keys/key-file.ts';
import { CliRefusal, print } from './io.ts';
import { type DataOptions, passphraseOf } from './open.ts';

interface InitOptions extends DataOptions {
  readonly site: string;
  readonly desk: string;
  readonly leader: string;
  readonly pin: string;
}

export function addInitCommand(program: Command): void {
  program
    .command('init')
    .description('建立一个新前台；口令取自环境变量 QIANTAI_PASSPHRASE')
    .requiredOption('--data <folder>', '数据文件夹')
    .option('--passphrase-file <file>', '口令文件')
    .option('--site <name>', '小区名称', '翠湖苑')
    .option('--desk <id>', '前台编号', 'A1')
    .option('--leader <name>', '第一位主管的姓名', '陈主管')
    .requiredOption('--pin <digits>', '第一位主管的密码，4 至 8 位数字')
    .action(async (options: InitOptions) => {
      if (hasKeyFile(options.data)) throw new CliRefusal('data.exists', `${options.data} 里已经有一个前台`);
      if (!/^\d{4,8}$/.test(options.pin)) throw new CliRefusal('staff.pin-form', '密码须为 4 至 8 位数字');
      if (!/^[A-Z][A-Z0-9]{0,3}$/.test(options.desk)) {
        throw new CliRefusal('site.desk-id', '前台编号须为一个大写字母开头、至多四位的字母数字，如 A1');
      }
      const made = await setUpDesk({
        data: options.data,
        siteName: options.site,
        desk: options.desk,
        demo: false,
        keyStore: noKeyStore,
        passphrase: await passphraseOf(options),
        leader: { name: options.leader, pin: options.pin },
        clock: Date.now,
      });
      await made.engine.close();
      print({
        ok: true,
        desk: options.desk,
        site: options.site,
        leader: made.leader,
        recoveryKey: made.recoveryKey,
      });
    });
}
