import type { Command } from 'commander';
import { runQuery } from '../queries/queries.ts';
import { CliRefusal, print } from './io.ts';
import { type DataOptions, withEngine } from './open.ts';

export function addQueryCommand(program: Command): void {
  program
    .command('query')
    .description('查询：rows、subject、timeline、openItems、search、log、staffNames……；条件为 JSON')
    .argument('<name>', '查询名')
    .argument('[input]', '条件（JSON）', '{}')
    .requiredOption('--data <folder>', '数据文件夹')
    .option('--passphrase-file <file>', '口令文件')
    .action(async (name: string, text: string, options: DataOptions) => {
      const input = parseJson(text);
      print(await withEngine(options, (engine) => runQuery(engine, name, input)));
    });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliRefusal('cli.bad-json', `条件不是 JSON：${error instanceof Error ? error.message : text}`);
  }
}
