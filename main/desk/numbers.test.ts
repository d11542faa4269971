import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areas } from '../../shared/domain/areas.ts';
import { createRegistry } from '../../shared/domain/registry.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { testDesk } from '../views/test-area.ts';
import { openViews } from '../views/views.ts';
import { decisionContext } from './context.ts';
import { deskItself } from './session.ts';

const registry = createRegistry(areas);
const start = Date.parse('2026-11-21T08:00:00+08:00');
const desks = ['A1', 'B1', 'C1'] as const;

const steps = fc.array(
  fc.record({
    desk: fc.constantFrom(...desks),
    /** How far the desk's wall clock jumps, hours: also back over midnight. */
    jump: fc.oneof(fc.constant(0), fc.integer({ min: -48, max: 48 })),
    what: fc.constantFrom('slip', 'slip', 'slips', 'sync', 'erase', 'rebuild'),
  }),
  { minLength: 1, maxLength: 40 },
);

function newDesk(id: string) {
  const open = () => openViews({ filename: ':memory:', registry, desk: id });
  const post = testDesk(id);
  const book: Posting[] = [];
  let views = open();
  let now = start;
  const fold = (postings: readonly Posting[]) => void views.applyMany(postings);
  return {
    book,
    fold,
    advance: (hours: number) => {
      now += hours * 3_600_000;
    },
    /** Writes so many key slips with one command, as a decision takes its numbers. */
    slips(count: number): readonly string[] {
      const context = decisionContext({
        site: 'cuihu',
        desk: id,
        now,
        views,
        operator: deskItself,
        acknowledged: [],
      });
      const numbers = Array.from({ length: count }, () => context.number('K'));
      const entries = numbers.map((number) => ({
        type: 'keySlip.issued',
        v: 1,
        subject: `key-slip:${number}`,
        data: {
          number,
          key: 'key:1',
          keyLabel: '1201',
          count: 1,
          borrower: '王',
          borrowerKind: 'owner',
          reason: '看房',
          due: '2026-11-21T10:00:00+08:00',
        },
      }));
      const posting = post(now, ...entries);
      book.push(posting);
      fold([posting]);
      return numbers;
    },
    /** Erases a slip: its body is blanked in the book, and the entry that erases it stands there instead. */
    erase(number: string | undefined) {
      if (number === undefined) return;
      const subject = `key-slip:${number}`;
      const at = book.findIndex(({ body }) => body.some((part) => part?.entry.subject === subject));
      const found = book[at];
      if (!found) return;
      const marked = post(now, { type: 'privacy.erased', v: 1, subject, data: { why: 'request' } });
      book[at] = {
        ...found,
        body: found.body.map((part) => (part?.entry.subject === subject ? null : part)),
      };
      book.push(marked);
      fold([marked]);
    },
    /** The views were lost and are folded anew from the book. */
    rebuild() {
      views.close();
      views = open();
      fold(book);
    },
    close: () => views.close(),
  };
}

describe('running numbers [sect. 2]', () => {
  test('given any interleaving of three desks, clocks that jump, lost views and erased slips, then no number is given out twice, and none is left out', async () => {
    await fc.assert(
      fc.property(steps, (list) => {
        const sites = new Map(desks.map((id) => [id, newDesk(id)]));
        const given: string[] = [];
        for (const { desk: id, jump, what } of list) {
          const desk = sites.get(id);
          if (!desk) continue;
          desk.advance(jump);
          if (what === 'slip') given.push(...desk.slips(1));
          if (what === 'slips') given.push(...desk.slips(3));
          if (what === 'erase') desk.erase(given.findLast((number) => number.includes(`-${id}-`)));
          if (what === 'rebuild') desk.rebuild();
          if (what === 'sync') {
            for (const other of sites.values()) if (other !== desk) desk.fold(other.book);
          }
        }
        for (const desk of sites.values()) desk.close();
        expect(new Set(given).size).toBe(given.length);
        for (const one of new Set(given.map((number) => number.slice(0, -4)))) {
          const counts = given
            .filter((number) => number.startsWith(one))
            .map((number) => Number(number.slice(-3)));
          expect(counts).toEqual(counts.map((_, at) => at + 1));
        }
      }),
      { numRuns: 60 },
    );
  });
});
