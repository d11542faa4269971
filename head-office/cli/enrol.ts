import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { TlsFiles } from '../keys/certificate.ts';
import { invite } from '../keys/invite.ts';
import type { OfficeParts } from '../parts.ts';
import { askOffice } from './ask-office.ts';
import { defaultDataFolder } from './data-folder.ts';
import type { LocalAnswer, LocalQuestion } from './local-door.ts';
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
      const question = options.site === undefined ? {} : { site: options.site };
      const answer = await askOffice(options.data, await tlsOf(options), question, (parts) =>
        inviteAnswer(parts, question),
      );
      if (!answer.ok) throw new OfficeRefusal(answer.text);
      if (!('code' in answer)) throw new Error('The head office answered something else');
      process.stdout.write(`${answer.code}\n`);
      process.stderr.write(`有效至 ${answer.expiresAt}，只能用一次。 Good until then, for one desk.\n`);
    });
}

/** The certificate is only named in the code here, never shown to anyone: its private key is not wanted. */
async function tlsOf({ plain, certificate }: EnrolOptions): Promise<'own' | 'none' | TlsFiles> {
  if (plain) return 'none';
  return certificate === undefined ? 'own' : { certificate: await readFile(certificate, 'utf8'), key: '' };
}

/** A code for somebody on the same machine. */
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
