import { writeFile } from 'node:fs/promises';
import { seededRandom } from '../../main/engine/demo/random.ts';
import { communityOf } from './community.ts';
import { largeSitePlan } from './plan.ts';

export interface RosterFile {
  readonly residents: number;
  /** One line a resident, as it stands in the file. */
  readonly rows: readonly string[];
}

const headings = '房号,建筑面积,姓名,与业主关系,性别,手机号,身份证号,籍贯,工作单位,车牌号,车位';
const relations: Readonly<Record<string, string>> = {
  owner: '业主',
  tenant: '租户',
  spouse: '配偶',
  child: '子女',
  parent: '父母',
};

/** The residents of the large site as the CSV file an office would bring. */
export async function writeRosterFile(path: string, postings: number): Promise<RosterFile> {
  const plan = largeSitePlan(postings);
  const rows = communityOf(plan, seededRandom(plan.seed)).flatMap(({ unit, floorArea, persons, vehicles }) =>
    persons.map((person, at) => {
      const car = vehicles[at];
      return [
        unit,
        floorArea,
        person.name,
        relations[person.relation ?? ''] ?? '亲属',
        person.sex === 'male' ? '男' : '女',
        person.phone,
        person.idNumber,
        person.nativePlace,
        person.workplace,
        car?.plate,
        car?.space,
      ].join(',');
    }),
  );
  await writeFile(path, [headings, ...rows].join('\n'));
  return { residents: rows.length, rows };
}
