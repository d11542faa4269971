import { Command } from 'commander';
import { addBackupCommands } from './backup.ts';
import { addDoCommand } from './do.ts';
import { addExportCommand } from './export.ts';
import { addImportCommand } from './import.ts';
import { addInitCommand } from './init.ts';
import { CliRefusal, print } from './io.ts';
import { addQueryCommand } from './query.ts';
import { addSyncCommands } from './sync.ts';
import { addVerifyCommand } from './verify.ts';

/** `npm run desk -- <sub> --data DIR`: the desk's engine without a window, JSON in and out. */
const program = new Command('desk')
  .description('前台：不开窗口操作一个前台数据文件夹（JSON 输入输出）')
  .configureOutput({
    // stdout carries answers only; help and usage errors are for people.
    writeOut: (text) => process.stderr.write(text),
  });

for (const add of [
  addInitCommand,
  addImportCommand,
  addDoCommand,
  addQueryCommand,
  addVerifyCommand,
  addBackupCommands,
  addExportCommand,
  addSyncCommands,
]) {
  add(program);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CliRefusal)) throw error;
  print({ ok: false, refusals: [{ code: error.code, text: error.message }] });
  process.exitCode = 1;
}
