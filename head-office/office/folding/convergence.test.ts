import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../../main/views/contents.ts';
import { refoldStale } from '../../../main/views/refold.ts';
import { memo, memoRegistry, testDesk } from '../../../main/views/test-area.ts';
import { openViewsFile } from '../../../main/views/views-file.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { createRegistry, type Registry } from '../../../shared/domain/registry.ts';
import type { Entry, Posting } from '../../../shared/journal/posting.ts';
import type { OfficeStore } from '../../store/office-store.ts';
import { noon, type TestOffice, testOffice } from '../test-office.ts';
import { createFold } from './fold.ts';

const examples = Object.values(
  import.meta.glob<Record<string, unknown>>('../../../shared/domain/*/golden.json', {
    eager: true,
    import: 'default',
  }),
).flatMap((golden) => Object.entries(golden));

/** An entry of a real area on one of two subjects of its kinds: whatever follows whatever, folds must agree. */
const realEntry = fc
  .record({ example: fc.constantFrom(...examples), id: fc.constantFrom('1', '3-2-1201'), kind: fc.nat(5) })
  .map(({ example: [name, data], id, kind }): Entry => {
    const [type = '', v] = name.split('/');
    const subjects = areas.find((area) => area.entries.some((entry) => entry.type === type))?.subjects ?? [];
    return { type, v: Number(v), subject: `${subjects[kind % subjects.length] ?? 'none'}:${id}`, data };
  });

const memoEntry = fc
  .record({
    subject: fc.constantFrom('memo:1', 'memo:2', 'unit:3-2-1201'),
    what: fc.constantFrom('added', 'added', 'done', 'withdrawn'),
    text: fc.constantFrom('灯坏', '漏\u0000水', '"\\u0000'),
  })
  .map(({ subject, what, text }): Entry => {
    if (what === 'done') return memo.done.make(subject, {});
    return what === 'withdrawn' ? memo.withdrawn.make(subject, {}) : memo.added.make(subject, { text });
  });

const written = (entry: fc.Arbitrary<Entry>) =>
  fc
    .array(
      fc.record({
        desk: fc.constantFrom('A1', 'B1', 'HQ'),
        minute: fc.integer({ min: -5, max: 60 }),
        entries: fc.array(entry, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 2, maxLength: 20 },
    )
    .map((list) => {
      const desks = new Map(['A1', 'B1', 'HQ'].map((desk) => [desk, testDesk(desk)]));
      return list.flatMap(({ desk, minute, entries }) => {
        const post = desks.get(desk);
        return post ? [post(noon + minute * 60_000, ...entries)] : [];
      });
    });

/** The lists of a desk that got all postings in this order. */
async function listsOfDesk(postings: readonly Posting[], registry: Registry): Promise<readonly string[]> {
  const file = openViewsFile({ filename: ':memory:', registry });
  file.writer.fold(postings);
  await refoldStale(file, async (ids) => postings.filter(({ id }) => ids.includes(id)));
  const lines = [...linesOf(file.database, 'row')].map(({ text }) => storableLine(text));
  file.database.close();
  return lines;
}

describe('the folding of the head office', () => {
  let office: TestOffice;
  let runs = 0;
  beforeAll(async () => {
    office = await testOffice();
  });
  afterAll(() => office.close());

  /** The lists of the head office after postings came in this order, so many at a time. */
  async function listsOfOffice(arrivals: readonly Posting[], step: number, registry: Registry) {
    runs += 1;
    const site = `s${runs}`;
    let stored: readonly Posting[] = [];
    const store: Pick<OfficeStore, 'pull' | 'read' | 'erase'> = {
      pull: async (_site, _without, since) => ({
        postings: stored.slice(since, since + 3),
        position: Math.min(since + 3, stored.length),
        last: stored.length,
        mark: '',
        sinceMark: '',
      }),
      erase: async () => undefined,
      read: async (_site, ids) => stored.filter(({ id }) => ids.includes(id)),
    };
    const fold = createFold({ ...office, store: { ...office.store, ...store }, registry });
    for (let upTo = step; stored.length < arrivals.length; upTo += step) {
      stored = arrivals.slice(0, upTo);
      await fold.catchUp(site);
    }
    return office.database.query<Record<string, unknown>>(
      `SELECT kind, id, subject, unit, status, open, due, at, scope, data::text AS data FROM served_row
       WHERE site = $1 ORDER BY kind, id, subject`,
      [site],
    );
  }

  test.each([
    ['an area that minds every order', memoEntry, memoRegistry],
    ['the areas of the desk', realEntry, createRegistry(areas)],
  ] as const)(
    'given postings of %s in any order and in any groups, then its lists are those of a desk',
    async (_, entry, registry) => {
      const arrivals = written(entry).chain((postings) =>
        fc.record({
          postings: fc.constant(postings),
          shuffled: fc.shuffledSubarray(postings, { minLength: postings.length }),
          step: fc.integer({ min: 1, max: 7 }),
        }),
      );
      await fc.assert(
        fc.asyncProperty(arrivals, async ({ postings, shuffled, step }) => {
          const rows = await listsOfOffice(shuffled, step, registry);
          expect(rows.map(asOnDesk)).toEqual(await listsOfDesk(postings, registry));
        }),
        { numRuns: 25 },
      );
    },
  );
});

/** A NUL is the only thing that the head office's database cannot keep. */
function storableLine(text: string): string {
  const columns: unknown[] = JSON.parse(text);
  const data: unknown = JSON.parse(String(columns.pop()));
  const clean = (_key: string, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value;
  return JSON.stringify([...columns, JSON.stringify(data, clean)]);
}

function asOnDesk({ open, ...row }: Record<string, unknown>): string {
  const { kind, id, subject, unit, status, due, at, scope, data } = row;
  return JSON.stringify([kind, id, subject, unit, status, open ? 1 : 0, due, at, scope, data]);
}
