import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areas } from '../../shared/domain/areas.ts';
import { createRegistry, type Registry } from '../../shared/domain/registry.ts';
import type { Entry, Posting } from '../../shared/journal/posting.ts';
import { memo, memoRegistry, testDesk } from './test-area.ts';
import { testReplica } from './test-replica.ts';

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

/** Subjects that erasures reach; an erasure belongs to no area of its own. */
const erasable = ['unit', 'note', 'key-slip', 'handover'];

/** An entry of a real area on one of two subjects of its kinds: whatever follows whatever, folds must agree. */
const realEntry = fc
  .record({ example: fc.constantFrom(...examples), id: fc.constantFrom('1', '3-2-1201'), kind: fc.nat(5) })
  .map(({ example: [name, data], id, kind }): Entry => {
    const [type = '', v] = name.split('/');
    const subjects = areas.find((area) => area.entries.some((entry) => entry.type === type))?.subjects ?? [];
    const kinds = subjects.length > 0 ? subjects : erasable;
    // A paper's number is its subject's name: it stays taken when the paper is erased.
    const number = allAreas.entry(type)?.numberOf?.(data);
    return { type, v: Number(v), subject: `${kinds[kind % kinds.length]}:${number ?? id}`, data };
  });

/** Papers by their numbers, and subjects that bear none. */
const erased = [
  ...examples.flatMap(([name, data]) => {
    const number = allAreas.entry(name.split('/')[0] ?? '')?.numberOf?.(data);
    return number === undefined
      ? []
      : ['key-slip', 'handover', 'change-sheet'].map((kind) => `${kind}:${number}`);
  }),
  ...['unit:1', 'unit:3-2-1201', 'note:1', 'note:3-2-1201'],
];

const erasure = fc
  .constantFrom(...erased)
  .map((subject): Entry => ({ type: 'privacy.erased', v: 1, subject, data: { why: 'request' } }));

/** What three desks and the head office write about a few subjects. */
const realPostings = fc
  .array(
    fc.record({
      desk: fc.constantFrom('A1', 'B1', 'C1', 'HQ'),
      minute: fc.integer({ min: -5, max: 60 }),
      entries: fc.array(fc.oneof({ weight: 5, arbitrary: realEntry }, { weight: 1, arbitrary: erasure }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    { minLength: 2, maxLength: 25 },
  )
  .map((list) => {
    const desks = new Map(['A1', 'B1', 'C1', 'HQ'].map((desk) => [desk, testDesk(desk)]));
    return list.flatMap(({ desk, minute, entries }) => {
      const post = desks.get(desk);
      return post ? [post(noon + minute * 60_000, ...entries)] : [];
    });
  });

/** Every table and the book of a replica that got the postings in this order, so many at a time. */
async function replicaAfter(arrivals: readonly Posting[], step: number, registry: Registry) {
  const replica = testReplica(registry);
  for (let from = 0; from < arrivals.length; from += step) {
    await replica.take(arrivals.slice(from, from + step), from % 3 === 0 ? 'all' : 'later');
    if (from % 2 === 0) await replica.erase();
  }
  await replica.take([]);
  await replica.erase();
  const tables = replica.tables();
  const book = new Map([...replica.book].sort(([a], [b]) => (a < b ? -1 : 1)));
  const due = replica.file.writer.erasures.due();
  replica.close();
  return { tables, book, due };
}

describe('replicas', () => {
  test.each([
    ['an area that minds every order', acts.map(write), memoRegistry],
    ['the areas of the desk', realPostings, allAreas],
  ] as const)(
    'given postings of three desks and the head office in %s, when they arrive in any order and in any groups, then all tables and books are equal',
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
          const replica = await replicaAfter(shuffled, step, registry);
          expect(replica).toEqual(await replicaAfter(postings, 1, registry));
          expect(replica.due).toEqual([]);
        }),
        { numRuns: 50 },
      );
    },
  );

  test('given a replica that gets erased parts blank already, then it says the same as one that erased them itself [sect. 4]', async () => {
    await fc.assert(
      fc.asyncProperty(realPostings, fc.infiniteStream(fc.boolean()), async (postings, blank) => {
        const { tables, book } = await replicaAfter(postings, 1, allAreas);
        const arriving = postings.map((posting) =>
          blank.next().value ? (book.get(posting.id) ?? posting) : posting,
        );
        const other = await replicaAfter(arriving.toReversed(), 3, allAreas);
        expect(other.book).toEqual(book);
        expect(other.tables).toEqual(tables);
      }),
      { numRuns: 50 },
    );
  });
});
