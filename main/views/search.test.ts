import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Area, defineEntry, type SearchDoc } from '../../shared/domain/area.ts';
import { createRegistry } from '../../shared/domain/registry.ts';
import { testDesk } from './test-area.ts';
import { openViews, type Views } from './views.ts';

const filed = defineEntry('thing.filed', 1, z.unknown());

/** Found by exactly the documents that were put in. */
const things: Area<readonly SearchDoc[]> = {
  name: 'things',
  subjects: ['unit', 'key', 'receipt'],
  commands: [],
  entries: [filed],
  foldVersion: 1,
  fold: (_state, entry) => entry.data as readonly SearchDoc[],
  project: (_subject, search) => ({ rows: [], search }),
  describe: (entry) => ({ key: entry.type }),
  present: (state) => state,
  texts: { zh: {}, en: {} },
};

let views: Views;
let post: ReturnType<typeof testDesk>;

beforeEach(() => {
  views = openViews({ filename: ':memory:', registry: createRegistry([things as Area]), desk: 'A1' });
  post = testDesk('A1');
});
afterEach(() => views.close());

function file(subject: string, ...docs: SearchDoc[]): void {
  views.apply(post(Date.parse('2026-11-21T08:00:00+08:00'), filed.make(subject, docs)));
}

function household(unit: string, name = '', more: Partial<SearchDoc> = {}): void {
  const person = { title: name, subtitle: unit, unit, names: [name], ...more };
  file(`unit:${unit}`, { title: unit, subtitle: name, unit }, ...(name ? [person] : []));
}

const found = (text: string, kinds?: string[]): string[] =>
  views.search({ text, limit: 12, ...(kinds && { kinds }) }).map((hit) => hit.subject);

describe('a room', () => {
  test.each([
    '3-2-1201',
    '3栋2单元1201',
    '3号楼2单元1201室',
    '三栋二单元1201',
    '3 2 1201',
    '３－２－１２０１',
    '3栋1201',
    '3-1201',
    '321201',
  ])('given %s typed, when it is looked up, then it is the first hit', (typed) => {
    household('3-2-1201', '单晓明');
    household('3-2-12011');
    household('13-2-1201');

    expect(found(typed)[0]).toBe('unit:3-2-1201');
  });

  test('given the room alone, when it is typed, then every building that has it is listed, once, exact rooms first', () => {
    household('3-2-12011');
    household('3-2-1201', '单晓明');
    household('5-1-1201', '陈建国');

    expect(found('1201')).toEqual(['unit:3-2-1201', 'unit:5-1-1201', 'unit:3-2-12011']);
  });

  test('given a beginning, when it is typed, then whole parts come before longer ones', () => {
    household('3-20-101');
    household('3-2-101');

    expect(found('3-2')).toEqual(['unit:3-2-101', 'unit:3-20-101']);
    expect(found('3栋')).toEqual(['unit:3-20-101', 'unit:3-2-101']);
  });

  test('given papers of a room, when the whole room is typed, then they follow the household', () => {
    file('receipt:R-A1-20261121-001', { title: 'R', subtitle: '', unit: '3-2-1201' });
    file('key:1', { title: '大门钥匙', subtitle: '', unit: '3-2-1201' });
    household('3-2-1201');

    expect(found('3-2-1201')).toEqual(['unit:3-2-1201', 'key:1', 'receipt:R-A1-20261121-001']);
    expect(found('1201', ['key'])).toEqual(['key:1']);
  });
});

describe('a name', () => {
  test.each([
    ['单晓明', '单'],
    ['单晓明', '晓明'],
    ['单晓明', 'sxm'],
    ['单晓明', 'shanxiaoming'],
    ['单晓明', 'shanxiao'],
    ['单晓明', 'dan'],
    ['单晓明', 'xiaoming'],
    ['仇英', 'qiu'],
    ['仇英', 'qy'],
    ['曾国强', 'zeng'],
    ['解放', 'xief'],
    ['区伟', 'ouwei'],
    ['查理', 'zha'],
    ['朴成', 'piao'],
    ['朴成', 'pu'],
    ['吕布', 'lvbu'],
    ['吕布', 'lubu'],
    ['欧阳娜娜', 'oynn'],
    ['乐嘉', 'yuejia'],
    ['孙乐', 'sunle'],
    ['O’Neil', 'onei'],
    ['欧阳', 'OY'],
  ])('given %s, when %s is typed, then the household is found', (name, typed) => {
    household('1-1-101', name);

    expect(found(typed)).toEqual(['unit:1-1-101']);
  });

  test('given several names, when initials are typed, then those of just that length come first', () => {
    household('1-1-101', '王晓明明');
    household('1-1-102', '王晓明');

    expect(found('wxm')).toEqual(['unit:1-1-102', 'unit:1-1-101']);
  });

  test('given the same name on a receipt, when it is typed, then the household comes first', () => {
    file('receipt:1', { title: 'R', subtitle: '', names: ['单晓明'] });
    household('1-1-101', '单晓明');

    for (const typed of ['单晓明', 'sxm', 'shanxiaoming']) {
      expect(found(typed)).toEqual(['unit:1-1-101', 'receipt:1']);
    }
    expect(found('sxm', ['receipt'])).toEqual(['receipt:1']);
  });

  test('given a name that was corrected, when the old one is typed, then nothing is found', () => {
    household('1-1-101', '单晓明');
    household('1-1-101', '陈建国');

    expect(found('sxm')).toEqual([]);
    expect(found('cjg')).toEqual(['unit:1-1-101']);
  });
});

describe('digits and plates', () => {
  beforeEach(() => {
    household('1-1-101', '单晓明', { phones: ['13800002077'], plates: ['粤B·D12345'] });
    file('receipt:1', { title: 'R1', subtitle: '', numbers: ['R-A1-20261120-003'] });
    file('receipt:2', { title: 'R2', subtitle: '', numbers: ['R-A1-20261121-003'] });
  });

  test.each(['2077', '02077', '13800002077', '1380000'])('given %s, then the phone is found', (typed) => {
    expect(found(typed)).toEqual(['unit:1-1-101']);
  });

  test('given fewer than four digits of a phone, then it is not guessed at', () => {
    expect(found('077')).toEqual([]);
  });

  test.each(['粤BD12345', '粤B·D12345', 'bd123', 'BD12345', '12345', '345'])(
    'given %s, then the plate is found',
    (typed) => {
      expect(found(typed)).toEqual(['unit:1-1-101']);
    },
  );

  test('given the running number alone, then the newest paper with it is first', () => {
    expect(found('003')).toEqual(['receipt:2', 'receipt:1']);
    expect(found('1120003')).toEqual(['receipt:1']);
  });

  test.each(['R-A1-20261121-003', 'ra120261121003', 'r-a1-20261121'])(
    'given %s, then the receipt is found',
    (typed) => {
      expect(found(typed)).toEqual(['receipt:2']);
    },
  );
});

describe('whatever is typed', () => {
  test.each(['', '   ', '"', '*', '" OR "', "'; DROP TABLE log; --", 'NEAR(', '💡', '-', '--3', '\u0000'])(
    'given %j, then the answer is a list and no fault',
    (typed) => {
      household('1-1-101', '单晓明');

      expect(found(typed)).toEqual([]);
    },
  );
});
