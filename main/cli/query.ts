import type { Command } from 'commander';
import { z } from 'zod';
import type { Engine } from '../engine/engine.ts';
import { runQuery, UnknownQuery } from '../queries/queries.ts';
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
      print(await withEngine(options, (engine) => answerOrRefuse(engine, name, input)));
    });
}

async function answerOrRefuse(engine: Engine, name: string, input: unknown): Promise<unknown> {
  try {
    return await engine.answering(() => runQuery(engine, name, input));
  } catch (error) {
    if (error instanceof UnknownQuery) throw new CliRefusal('cli.unknown-query', error.message);
    if (error instanceof z.ZodError) throw new CliRefusal('cli.bad-condition', z.prettifyError(error));
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CliRefusal('cli.bad-json', `条件不是 JSON：${error instanceof Error ? error.message : text}`);
  }
}
