import { resolve } from 'node:path';
import type { Command } from 'commander';
import { exportRows } from '../queries/export-rows.ts';
import { CliRefusal, print } from './io.ts';
import { type DataOptions, withEngine } from './open.ts';

interface ExportOptions extends DataOptions {
  readonly to: string;
  readonly reason: string;
  readonly from?: string;
  readonly until?: string;
}

export function addExportCommand(program: Command): void {
  program
    .command('export')
    .description('把一份清单导出为 Excel（household、receipt、key-slip、money……）；导出记入台帐')
    .argument('<kind>', '清单')
    .requiredOption('--data <folder>', '数据文件夹')
    .requiredOption('--to <file>', '导出的文件（.xlsx）')
    .requiredOption('--reason <text>', '导出事由')
    .option('--from <time>', '起（含）')
    .option('--until <time>', '止（含）')
    .option('--passphrase-file <file>', '口令文件')
    .action(async (kind: string, { to, reason, from, until, ...options }: ExportOptions) => {
      const path = resolve(to);
      const rows = await withEngine(options, async (engine) => {
        const input = { kind, reason, ...(from && { from }), ...(until && { to: until }) };
        const answer = await engine.desk.runAsDesk({ command: 'recordExport', input });
        const refusal = answer.refusals?.[0];
        if (refusal) throw new CliRefusal(refusal.code, refusal.text ?? refusal.code);
        return exportRows(engine, { kind, from, to: until, path });
      });
      print({ ok: true, path, rows });
    });
}
