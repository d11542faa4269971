import { join } from 'node:path';
import { seededRandom } from '../../main/engine/demo/random.ts';
import type { Engine } from '../../main/engine/engine.ts';
import type { SqliteStatement } from '../../main/journal/storage/sqlite-types.ts';
import { createPinyinReader } from '../../main/views/pinyin.ts';
import type { HouseholdValues } from '../../shared/domain/households/schemas.ts';
import { largeSite, openSite } from '../large-site/build-site.ts';
import { communityOf } from '../large-site/community.ts';
import { largeSitePlan } from '../large-site/plan.ts';
import { bareSqlite } from '../lib/bare-sqlite.ts';
import { withFolder } from '../lib/copy.ts';
import { atMost, type Bench, type Figure, figure } from '../lib/report.ts';
import { median, quantile } from '../lib/timing.ts';

const limit = 12;

/** Every keystroke of somebody looking a resident up, against a LIKE over one line a household. */
export const searchBench: Bench = {
  what: 'a keystroke in the search box, against a LIKE scan',
  async run({ postings, small, say }) {
    const site = await largeSite(postings, say);
    const plan = largeSitePlan(postings);
    const households = communityOf(plan, seededRandom(plan.seed));
    return withFolder(async (folder) => {
      const engine = await openSite(site.data);
      const bare = bareSqlite(join(folder, 'like.db'));
      fillLines(bare.insert, households);
      const like = bare.database.prepare('SELECT id FROM doc WHERE doc LIKE ? LIMIT ?').raw();
      const figures = measure(engine, like, typedTexts(households, small ? 5 : 150));
      bare.database.close();
      await engine.close();
      return figures;
    });
  },
};

/** What is typed, letter by letter, of each kind. */
type Typed = ReadonlyMap<string, readonly string[]>;

function measure(engine: Engine, like: SqliteStatement, typed: Typed): Figure[] {
  const all: number[] = [];
  const scans: number[] = [];
  let slowest = { text: '', millis: 0 };
  const figures = [...typed].flatMap(([kind, texts]) => {
    const samples = texts.map((text) => {
      const started = performance.now();
      engine.views.search({ text, limit });
      const millis = performance.now() - started;
      if (millis > slowest.millis) slowest = { text, millis };
      const scanStarted = performance.now();
      like.all([`%${text}%`, limit]);
      scans.push(performance.now() - scanStarted);
      return millis;
    });
    all.push(...samples);
    return [
      figure(`${kind}, p50`, median(samples), 'ms'),
      atMost(`${kind}, p99`, quantile(samples, 0.99), 'ms', 8),
    ];
  });
  return [
    atMost('all keystrokes, p99', quantile(all, 0.99), 'ms', 8),
    figure('all keystrokes, p50', median(all), 'ms'),
    figure('LIKE scan, p50', median(scans), 'ms'),
    figure('LIKE scan, p99', quantile(scans, 0.99), 'ms'),
    figure(`slowest (${slowest.text})`, slowest.millis, 'ms'),
    ...figures,
  ];
}

function typedTexts(households: readonly HouseholdValues[], people: number): Typed {
  const random = seededRandom(11);
  const pinyin = createPinyinReader();
  const kinds = ['pinyin initials', 'full pinyin', 'name', 'room', 'phone tail', 'plate'] as const;
  const typed = new Map<string, string[]>(kinds.map((kind) => [kind, []]));
  const letters = (kind: (typeof kinds)[number], whole: string) => {
    for (let length = 1; length <= whole.length; length += 1) typed.get(kind)?.push(whole.slice(0, length));
  };
  for (let count = 0; count < people; count += 1) {
    const { unit, persons, vehicles } = households[random.whole(0, households.length - 1)] ?? {
      persons: [],
      vehicles: [],
      unit: '',
    };
    const { name = '', phone = '' } = persons[0] ?? {};
    const [sounds = []] = pinyin.readings(name);
    letters('pinyin initials', sounds.map((sound) => sound.charAt(0)).join(''));
    letters('full pinyin', sounds.join(''));
    letters('name', name);
    letters('room', unit);
    letters('phone tail', phone.slice(-4));
    letters('plate', vehicles[0]?.plate.slice(1) ?? '');
  }
  return typed;
}

/** One line a household with everything it could be found by. */
function fillLines(insert: SqliteStatement, households: readonly HouseholdValues[]): void {
  const pinyin = createPinyinReader();
  for (const { unit, persons, vehicles } of households) {
    const people = persons.map(({ name, phone }) => {
      const [sounds = []] = pinyin.readings(name);
      return `${name} ${sounds.join('')} ${sounds.map((sound) => sound.charAt(0)).join('')} ${phone ?? ''}`;
    });
    insert.run([unit, [unit, ...people, ...vehicles.map(({ plate }) => plate)].join(' ').toLowerCase()]);
  }
}
