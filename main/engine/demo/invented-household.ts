import type { HouseholdValues, Person } from '../../../shared/domain/households/schemas.ts';
import { fullName, idNumber, mobile, plate, type Sex, surname } from './invented-person.ts';
import type { Random } from './random.ts';

/** How a community is built: buildings, units, floors and rooms a floor, all counted from 1. */
export interface CommunityPlan {
  readonly buildings: number;
  readonly units: number;
  readonly floors: number;
  readonly rooms: number;
}

const areas = [68.2, 76.45, 89.9, 94.56, 105.3, 118.72, 126.8, 143.05] as const;
const models = ['丰田 白', '比亚迪 灰', '大众 黑', '特斯拉 白', '本田 蓝', '小鹏 绿'] as const;
const workplaces = ['市第三中学', '南方电网', '区人民医院', '广汽研究院', '个体经营', '退休'] as const;
const places = ['广东广州', '湖南长沙', '四川成都', '江西赣州', '湖北武汉', '广西南宁'] as const;

/** Every household of an invented community, in the order of its rooms. */
export function* inventedHouseholds(plan: CommunityPlan, random: Random): Generator<HouseholdValues> {
  for (let building = 1; building <= plan.buildings; building += 1) {
    for (let unit = 1; unit <= plan.units; unit += 1) {
      for (let floor = 1; floor <= plan.floors; floor += 1) {
        for (let room = 1; room <= plan.rooms; room += 1) {
          yield household(`${building}-${unit}-${floor}${String(room).padStart(2, '0')}`, random);
        }
      }
    }
  }
}

function household(unit: string, random: Random): HouseholdValues {
  const use = random.chance(0.12) ? 'let' : random.chance(0.05) ? 'empty' : 'home';
  const persons = family(random, use === 'let');
  const vehicles = random.chance(0.45)
    ? [
        {
          id: 'v1',
          plate: plate(random),
          kind: 'car',
          model: random.pick(models),
          space: `B1-${random.whole(1, 400)}`,
        } as const,
      ]
    : [];
  return {
    unit,
    floorArea: random.pick(areas),
    use,
    livingForm: persons.length === 1 ? 'single' : persons.length === 2 ? 'couple' : 'three',
    mailing: 'mailbox',
    persons,
    vehicles,
    pets: random.chance(0.1) ? [{ id: 'c1', kind: 'dog', name: '豆豆 泰迪' }] : [],
  };
}

function family(random: Random, isLet: boolean): Person[] {
  const owner = adult('p1', 'owner', random.chance(0.5) ? 'male' : 'female', surname(random), random);
  const persons: Person[] = [owner];
  if (isLet)
    return [
      ...persons,
      adult('p2', 'tenant', random.chance(0.5) ? 'male' : 'female', surname(random), random),
    ];
  if (random.chance(0.85)) {
    persons.push(adult('p2', 'spouse', owner.sex === 'male' ? 'female' : 'male', surname(random), random));
  }
  const children = random.whole(0, 2);
  for (let child = 1; child <= children; child += 1) {
    const sex: Sex = random.chance(0.5) ? 'male' : 'female';
    const number = idNumber(random, sex, random.whole(2008, 2022));
    const name = fullName(random, sex, owner.name.slice(0, 1));
    persons.push({
      id: `p${persons.length + 1}`,
      name,
      relation: 'child',
      sex,
      idType: 'id-card',
      idNumber: number,
      birthDate: birthDate(number),
    });
  }
  if (random.chance(0.15)) persons.push(elder(`p${persons.length + 1}`, random));
  return persons;
}

function adult(
  id: string,
  relation: 'owner' | 'tenant' | 'spouse',
  sex: Sex,
  name: string,
  random: Random,
): Person {
  const number = idNumber(random, sex, random.whole(1958, 1999));
  return {
    id,
    name: fullName(random, sex, name),
    relation,
    sex,
    idType: 'id-card',
    idNumber: number,
    birthDate: birthDate(number),
    phone: mobile(random),
    nativePlace: random.pick(places),
    workplace: random.pick(workplaces),
  };
}

function elder(id: string, random: Random): Person {
  const sex: Sex = random.chance(0.5) ? 'male' : 'female';
  const number = idNumber(random, sex, random.whole(1938, 1955));
  const name = fullName(random, sex, surname(random));
  return {
    id,
    name,
    relation: 'parent',
    sex,
    idType: 'id-card',
    idNumber: number,
    birthDate: birthDate(number),
  };
}

const birthDate = (number: string): string =>
  `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
