import type { Command } from 'commander';
import { newOfficeDesk } from '../intake/hand-back.ts';
import type { OfficeParts } from '../parts.ts';
import { askOffice } from './ask-office.ts';
import { defaultDataFolder } from './data-folder.ts';
import type { LocalAnswer } from './local-door.ts';
import { OfficeRefusal } from './refusal.ts';

/** The last step of putting a backup in the place of the database. */
export function addRestoredCommand(program: Command): void {
  program
    .command('restored')
    .description(
      '数据库已从备份恢复：换新编号继续 the database was restored from a backup: go on under a new id',
    )
    .option('--data <folder>', '数据文件夹 data folder', defaultDataFolder(process.env, process.platform))
    .action(async ({ data }: { readonly data: string }) => {
      const answer = await askOffice(data, 'none', { restored: true }, restoredAnswer);
      if (!answer.ok) throw new OfficeRefusal(answer.text);
      if (!('desk' in answer)) throw new Error('The head office answered something else');
      process.stdout.write(`${answer.desk}\n`);
      process.stderr.write(
        `总部从现在起以 ${answer.desk} 的编号下发，共 ${answer.sites} 个小区；前台会交回备份之后的记录。\n` +
          'The head office writes under this id from now on; desks hand back what came after the backup.\n',
      );
    });
}

/** No number that was given out after the backup is given out again. Done again it does no harm. */
export async function restoredAnswer({ store }: Pick<OfficeParts, 'store'>): Promise<LocalAnswer> {
  const desk = newOfficeDesk();
  return { ok: true, desk, sites: (await store.startOfficeBooks(desk)).length };
}
