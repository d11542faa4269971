import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areas } from '../../shared/domain/areas.ts';
import { createRegistry, type Registry } from '../../shared/domain/registry.ts';
import type { Entry, Posting } from '../../shared/journal/posting.ts';
import { type Line, linesOf, readWords, tableNames } from './contents.ts';
import { refoldStale } from './refold.ts';
import { memo, memoRegistry, testDesk } from './test-area.ts';
import { openViewsFile } from './views-file.ts';

const noon = Date.parse('2026-11-21T12:00:00+08:00');

/** What three desks write about a few subjects, with clocks that are minutes apart. */
const acts = fc.array(
  fc.record({
    desk: fc.constantFrom('A1', 'B1', 'C1'),
    minute: fc.integer({ min: -5, max: 60 }),
    subjects: fc.array(fc.constantFrom('memo:1', 'memo:2', 'unit:3-2-1201'), { minLength: 1, maxLength: 3 }),
    what: fc.constantFrom('added', 'added', 'done', 'withdrawn', 'erased'),
    text: fc.constantFrom('灯坏', '单晓明', '漏水'),
  }),
  { minLength: 2, maxLength: 25 },
);

type Act = typeof acts extends fc.Arbitrary<readonly (infer A)[]> ? A : never;

function write(list: readonly Act[]): Posting[] {
  const desks = new Map(['A1', 'B1', 'C1'].map((desk) => [desk, testDesk(desk)]));
  return list.flatMap(({ desk, minute, subjects, what, text }, i) => {
    const post = desks.get(desk);
    const entries = subjects.map((subject) => {
      if (what === 'erased') return null;
      if (what === 'done') return memo.done.make(subject, {});
      if (what === 'withdrawn') return memo.withdrawn.make(subject, {});
      const number = `M-${desk}-20261121-${String(i + 1).padStart(3, '0')}`;
      return memo.added.make(subject, { text, number, ...(i % 2 ? { unit: '3-2-1201' } : {}) });
    });
    return post ? [post(noon + minute * 60_000, ...entries)] : [];
  });
}

const examples = Object.values(
  import.meta.glob<Record<string, unknown>>('../../shared/domain/*/golden.json', {
    eager: true,
    import: 'default',
  }),
).flatMap((golden) => Object.entries(golden));
const allAreas = createRegistry(areas);

/** An entry of a real area on one of two subjects of its kinds: whatever follows whatever, folds must agree. */
const realEntry = fc
  .record({ example: fc.constantFrom(...examples), id: fc.constantFrom('1', '3-2-1201'), kind: fc.nat(5) })
  .map(({ example: [name, data], id, kind }): Entry => {
    const [type = '', v] = name.split('/');
    const subjects = areas.find((area) => area.entries.some((entry) => entry.type === type))?.subjects ?? [];
    return { type, v: Number(v), subject: `${subjects[kind % subjects.length] ?? 'none'}:${id}`, data };
  });

const realPostings = fc
  .array(
    fc.record({
      desk: fc.constantFrom('A1', 'B1', 'C1'),
      minute: fc.integer({ min: -5, max: 60 }),
      entries: fc.array(realEntry, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 2, maxLength: 25 },
  )
  .map((list) => {
    const desks = new Map(['A1', 'B1', 'C1'].map((desk) => [desk, testDesk(desk)]));
    return list.flatMap(({ desk, minute, entries }) => {
      const post = desks.get(desk);
      return post ? [post(noon + minute * 60_000, ...entries)] : [];
    });
  });

/** Every table of a replica that got the postings in this order, so many at a time. */
async function tablesAfter(
  arrivals: readonly Posting[],
  step: number,
  registry: Registry,
): Promise<Record<string, readonly Line[]>> {
  const file = openViewsFile({ filename: ':memory:', registry });
  for (let from = 0; from < arrivals.length; from += step) {
    file.writer.fold(arrivals.slice(from, from + step));
    if (from % 3 === 0) await refoldStale(file, read);
  }
  await refoldStale(file, read);
  readWords(file.database);
  const tables = Object.fromEntries(tableNames.map((name) => [name, [...linesOf(file.database, name)]]));
  file.database.close();
  return tables;

  async function read(ids: readonly string[]): Promise<readonly Posting[]> {
    return arrivals.filter((posting) => ids.includes(posting.id));
  }
}

describe('replicas', () => {
  test.each([
    ['an area that minds every order', acts.map(write), memoRegistry],
    ['the areas of the desk', realPostings, allAreas],
  ] as const)(
    'given postings of three desks in %s, when they arrive in any order and in any groups, then all tables are equal',
    async (_, written, registry) => {
      const arrivals = written.chain((postings) =>
        fc.record({
          postings: fc.constant(postings),
          shuffled: fc.shuffledSubarray(postings, { minLength: postings.length }),
          step: fc.integer({ min: 1, max: 7 }),
        }),
      );
      await fc.assert(
        fc.asyncProperty(arrivals, async ({ postings, shuffled, step }) => {
          expect(await tablesAfter(shuffled, step, registry)).toEqual(
            await tablesAfter(postings, 1, registry),
          );
        }),
        { numRuns: 50 },
      );
    },
  );
});
