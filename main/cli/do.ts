import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import { z } from 'zod';
import { Session } from '../desk/session.ts';
import { print } from './io.ts';
import { type DataOptions, withEngine } from './open.ts';

const envelopeSchema = z.strictObject({
  command: z.string(),
  input: z.unknown().default({}),
  request: z.string().max(64).optional(),
  approver: z.strictObject({ staff: z.string(), pin: z.string() }).optional(),
  acknowledged: z.array(z.string()).optional(),
});

export function addDoCommand(program: Command): void {
  program
    .command('do')
    .description('逐行执行标准输入里的命令；每行的回答在记进台帐之后才输出')
    .requiredOption('--data <folder>', '数据文件夹')
    .option('--passphrase-file <file>', '口令文件')
    .action(async (options: DataOptions) => {
      const refused = await withEngine(options, async (engine) => {
        const session = new Session();
        let count = 0;
        for await (const line of createInterface({
          input: process.stdin,
          crlfDelay: Number.POSITIVE_INFINITY,
        })) {
          if (line.trim() === '') continue;
          const envelope = readEnvelope(line);
          const answer = envelope.success
            ? await engine.desk.run(envelope.data, session)
            : {
                ok: false,
                refusals: [{ code: 'cli.bad-line', text: `这一行不是一条命令：${envelope.error.message}` }],
              };
          if (!answer.ok) count += 1;
          print(answer);
        }
        return count;
      });
      if (refused > 0) process.exitCode = 1;
    });
}

function readEnvelope(line: string) {
  return z
    .string()
    .transform((text, check) => {
      try {
        return JSON.parse(text) as unknown;
      } catch (error) {
        check.addIssue({ code: 'custom', message: error instanceof Error ? error.message : 'JSON' });
        return z.NEVER;
      }
    })
    .pipe(envelopeSchema)
    .safeParse(line);
}
