import { resolve } from 'node:path';
import type { Command } from 'commander';
import { importTexts } from '../../shared/texts/import.ts';
import type { Engine } from '../engine/engine.ts';
import { type ImportDesk, previewRoster, runImport, undoImport } from '../import/roster-import.ts';
import { UnreadableFile } from '../import/sheet.ts';
import { CliRefusal, print, progressPrinter } from './io.ts';
import { type DataOptions, withEngine } from './open.ts';

interface ImportOptions extends DataOptions {
  readonly dryRun?: boolean;
}

const asDesk = ({ desk }: Engine): ImportDesk => ({
  run: (envelope) => desk.runAsDesk(envelope),
  runTogether: (envelopes, watch) => desk.runTogether(envelopes, 'desk', watch),
});

export function addImportCommand(program: Command): void {
  program
    .command('import')
    .description('导入住户名册（Excel 或 CSV）；--dry-run 只看结果不写入')
    .argument('<file>', '名册文件')
    .requiredOption('--data <folder>', '数据文件夹')
    .option('--dry-run', '只预览')
    .option('--passphrase-file <file>', '口令文件')
    .action(async (file: string, options: ImportOptions) => {
      const onProgress = progressPrinter('导入');
      print(
        await withEngine(options, async (engine) => {
          const roster = await readOrRefuse(engine, resolve(file));
          const { preview, rows } = roster;
          const told = rows.filter((row) => row.result === 'warned' || row.result === 'refused');
          if (options.dryRun) return { ok: true, dryRun: true, ...preview, rows: told };
          const done = await runImport(asDesk(engine), roster, { onProgress });
          return { ok: true, ...preview, ...done, rows: told };
        }),
      );
    });

  program
    .command('undo-import')
    .description('撤销一次导入：取消登记其中没有被动过的住户')
    .argument('<importId>', '导入的编号')
    .requiredOption('--data <folder>', '数据文件夹')
    .option('--passphrase-file <file>', '口令文件')
    .action(async (importId: string, options: DataOptions) => {
      print(
        await withEngine(options, async (engine) => {
          if (!engine.views.state(`import:${importId}`))
            throw new CliRefusal('import.unknown', '没有这次导入');
          return { ok: true, ...(await undoImport(engine, asDesk(engine).run, importId)) };
        }),
      );
    });
}

async function readOrRefuse(engine: Engine, file: string) {
  try {
    return await previewRoster(engine, file);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new CliRefusal(error.code, importTextOf(error.code));
    throw error;
  }
}

function importTextOf(code: string): string {
  const texts: Readonly<Record<string, string>> = importTexts.zh;
  return texts[code] ?? code;
}
