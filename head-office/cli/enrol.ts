import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { TlsFiles } from '../keys/certificate.ts';
import { invite } from '../keys/invite.ts';
import { officeSecret } from '../keys/office-secret.ts';
import type { OfficeParts } from '../parts.ts';
import { defaultDataFolder } from './data-folder.ts';
import { askAtDoor, type LocalAnswer, type LocalQuestion } from './local-door.ts';
import { openOffice } from './open-office.ts';
import { OfficeRefusal } from './refusal.ts';

interface EnrolOptions {
  readonly data: string;
  readonly site?: string;
  readonly plain?: boolean;
  readonly certificate?: string;
}

/** Prints a code that a person types at a desk. */
export function addEnrolCommand(program: Command): void {
  program
    .command('enrol')
    .description('生成前台登记码 make an enrolment code for a desk')
    .option('--data <folder>', '数据文件夹 data folder', defaultDataFolder(process.env, process.platform))
    .option(
      '--site <id>',
      '已有小区的编号；不写则由前台带来自己的小区 id of a known site; left out, the desk brings its own',
    )
    .option('--plain', '总部以 --plain 启动 the head office runs with --plain')
    .option('--certificate <file>', '总部启动时用的同一证书 the certificate the head office was started with')
    .action(async (options: EnrolOptions) => {
      const answer = await ask(options, options.site === undefined ? {} : { site: options.site });
      if (!answer.ok) throw new OfficeRefusal(answer.text);
      process.stdout.write(`${answer.code}\n`);
      process.stderr.write(`有效至 ${answer.expiresAt}，只能用一次。 Good until then, for one desk.\n`);
    });
}

/** Through the running head office where the database is its own, else straight into the database. */
async function ask(options: EnrolOptions, question: LocalQuestion): Promise<LocalAnswer> {
  const databaseUrl = process.env.DATABASE_URL || undefined;
  if (databaseUrl === undefined) {
    if (!existsSync(options.data)) {
      throw new OfficeRefusal(`${options.data} 里没有总部。 There is no head office in this folder.`);
    }
    const secret = await officeSecret(options.data, process.env.OFFICE_SECRET);
    const answer = await askAtDoor(options.data, secret, question).catch((error: Error) => {
      throw new OfficeRefusal(
        `总部没有回答，请再试一次。 The head office did not answer, try again: ${error.message}`,
      );
    });
    if (answer) return answer;
  }
  const office = await openOffice({
    dataFolder: options.data,
    databaseUrl,
    officeSecret: process.env.OFFICE_SECRET,
    company: undefined,
    tls: await tlsOf(options),
    clock: Date.now,
    onError: (error) => console.error(error),
  });
  try {
    return await inviteAnswer(office.parts, question);
  } finally {
    await office.close();
  }
}

/** The certificate is only named in the code here, never shown to anyone: its private key is not wanted. */
async function tlsOf({ plain, certificate }: EnrolOptions): Promise<'own' | 'none' | TlsFiles> {
  if (plain) return 'none';
  return certificate === undefined ? 'own' : { certificate: await readFile(certificate, 'utf8'), key: '' };
}

/** The answer to somebody on the same machine. */
export async function inviteAnswer(
  parts: Pick<OfficeParts, 'store' | 'keys' | 'clock'>,
  { site }: LocalQuestion,
): Promise<LocalAnswer> {
  if (site !== undefined && (await parts.store.site(site)) === undefined) {
    const known = (await parts.store.sites()).map((one) => `${one.site} ${one.name}`).join('\n  ');
    return { ok: false, text: `没有小区 ${site}。 No such site. 已有 known:\n  ${known || '（无 none）'}` };
  }
  return { ok: true, ...(await invite(parts, site)) };
}
