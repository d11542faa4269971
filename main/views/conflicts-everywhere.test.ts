import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../shared/domain/area.ts';
import { areas } from '../../shared/domain/areas.ts';
import {
  householdChanged,
  householdRegistered,
  householdSettled,
} from '../../shared/domain/households/entries.ts';
import type { HouseholdState } from '../../shared/domain/households/state.ts';
import { createRegistry } from '../../shared/domain/registry.ts';
import { siteFounded, siteSettingChanged, siteSettled } from '../../shared/domain/site/entries.ts';
import { staffAdded, staffChanged, staffSettled } from '../../shared/domain/staff/entries.ts';
import type { Entry, Posting } from '../../shared/journal/posting.ts';
import { testDesk } from './test-area.ts';
import { testReplica } from './test-replica.ts';

const registry = createRegistry(areas);
const noon = Date.parse('2026-11-21T12:00:00+08:00');
const unit = 'unit:3-2-1201';
const start: readonly Entry[] = [
  siteFounded.make('site:cuihu', { name: '翠湖苑', deskId: 'A1', deskName: 'A1 台', publicKey: 'k' }),
  siteSettingChanged.make('site:cuihu', { key: 'keyDueHours', value: 2, from: 2 }),
  staffAdded.make('staff:w', { name: '王琳', role: 'clerk', pinHash: 'h' }),
  householdRegistered.make(unit, {
    household: {
      unit: '3-2-1201',
      floorArea: 80,
      persons: [{ id: 'p1', name: '王建国' }],
      vehicles: [],
      pets: [],
    },
  }),
];

/** One place in each area that knows such conflicts: what changes it, what settles it, and where it shows. */
const places = {
  setting: {
    change: (n: number) =>
      siteSettingChanged.make('site:cuihu', { key: 'keyDueHours', from: 2, value: 10 + n }),
    settle: (seen: readonly number[], from: number) =>
      siteSettled.make('site:cuihu', {
        path: 'keyDueHours',
        from: 10 + from,
        value: 10 + from,
        seen: seen.map((n) => 10 + n),
      }),
    subject: 'site:cuihu',
    text: (n: number) => String(10 + n),
  },
  staff: {
    change: (n: number) =>
      staffChanged.make('staff:w', { changes: [{ path: 'name', from: '王琳', to: `王琳${n}` }] }),
    settle: (seen: readonly number[], from: number) =>
      staffSettled.make('staff:w', {
        path: 'name',
        from: `王琳${from}`,
        value: `王琳${from}`,
        seen: seen.map((n) => `王琳${n}`),
      }),
    subject: 'staff:w',
    text: (n: number) => `王琳${n}`,
  },
  household: {
    change: (n: number) =>
      householdChanged.make(unit, { changes: [{ path: 'floorArea', from: 80, to: 90 + n }] }),
    settle: (seen: readonly number[], from: number) =>
      householdSettled.make(unit, {
        path: 'floorArea',
        from: 90 + from,
        value: 90 + from,
        seen: seen.map((n) => 90 + n),
      }),
    subject: unit,
    text: (n: number) => String(90 + n),
  },
} as const;

type Place = keyof typeof places;
const placeNames = Object.keys(places) as readonly Place[];
const writers = ['A1', 'B1', 'C1', 'HQ'] as const;

const round = fc.record({
  place: fc.constantFrom(...placeNames),
  /** Who changes it without knowing of the others, and minutes their clocks are off. */
  writes: fc.uniqueArray(
    fc.record({ desk: fc.constantFrom(...writers), minute: fc.integer({ min: 1, max: 50 }) }),
    {
      selector: (one) => one.desk,
      minLength: 2,
      maxLength: 4,
    },
  ),
});

type Replica = ReturnType<typeof testReplica>;

/** What a replica shows as standing against each other at the place. */
function shown(replica: Replica, place: Place): readonly string[] {
  if (place === 'household') {
    const state = replica.file.writer.subjects.state(unit) as HouseholdState | undefined;
    return (state?.conflicts ?? []).flatMap((one) => one.values.map((v) => String(v.value))).sort();
  }
  const rows: readonly Row[] = replica.file.rows.rows({ kind: 'conflict', open: true });
  return rows
    .flatMap((row) => (row.data.values as readonly { text: string }[]).map((value) => value.text))
    .sort();
}

async function replicaOf(postings: readonly Posting[]): Promise<Replica> {
  const replica = testReplica(registry);
  for (const posting of postings) await replica.take([posting]);
  return replica;
}

describe('the same place changed at several desks that do not know of each other [sect. 6]', () => {
  test('then every replica shows every value, in whatever order they come, and one settling ends it on all', async () => {
    await fc.assert(
      fc.asyncProperty(round, fc.infiniteStream(fc.nat()), async ({ place, writes }, random) => {
        const desks = new Map(writers.map((desk) => [desk, testDesk(desk)]));
        const write = (desk: (typeof writers)[number], minute: number, ...entries: Entry[]) => {
          const posting = desks.get(desk)?.(noon + minute * 60_000, ...entries);
          if (!posting) throw new Error(`No desk ${desk}`);
          return posting;
        };
        const { change, settle, text } = places[place];
        const base = write('A1', 0, ...start);
        const changes = writes.map(({ desk, minute }, n) => ({ n, posting: write(desk, minute, change(n)) }));
        const postings = [base, ...changes.map((one) => one.posting)];
        const shuffled = () =>
          postings
            .map((posting) => ({ posting, key: random.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map((one) => one.posting);
        const replicas = await Promise.all([postings, shuffled(), shuffled()].map(replicaOf));
        const all = changes.map(({ n }) => text(n)).sort();
        for (const replica of replicas) expect(shown(replica, place)).toEqual(all);

        const last = changes.reduce((a, b) =>
          `${a.posting.hlc}${a.posting.desk}` > `${b.posting.hlc}${b.posting.desk}` ? a : b,
        );
        const settled = write(
          'A1',
          100,
          settle(
            changes.map(({ n }) => n),
            last.n,
          ),
        );
        for (const replica of replicas) {
          await replica.take([settled]);
          expect(shown(replica, place)).toEqual([]);
        }
        const [first, ...others] = replicas.map((replica) => replica.tables());
        for (const other of others) expect(other).toEqual(first);
        for (const replica of replicas) replica.close();
      }),
      { numRuns: 60 },
    );
  });
});
