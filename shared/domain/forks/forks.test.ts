import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { person, scenario } from '../scenario.ts';
import { area } from './area.ts';
import { forkKept } from './entries.ts';
import golden from './golden.json' with { type: 'json' };

type Kept = z.infer<typeof forkKept.schema>['posting'];
const posting: Kept = forkKept.schema.parse(golden['fork.kept/1']).posting;
const fork = 'fork:A1-0000000042';

function forked() {
  const desk = scenario([area]);
  desk.operator = person('zhou', '周主管', 'supervisor');
  desk.when('keepForks', { postings: [posting] });
  return desk;
}

describe('a forked book', () => {
  it('given a posting that was cut out, then it stands open with what it was about until a leader settles it', () => {
    const desk = forked();
    expect(desk.rows({ kind: 'fork', open: true })).toMatchObject([
      { id: fork, data: { posting: 'A1-0000000042', command: 'addNote', subjects: ['note:n7'], copies: 1 } },
    ]);
    desk.when('settleFork', { fork, text: '已重新登记' });
    expect(desk.rows({ kind: 'fork' })).toMatchObject([
      { status: 'settled', open: false, data: { text: '已重新登记', settledBy: 'zhou' } },
    ]);
    expect(desk.when('settleFork', { fork, text: '再一次' })).toMatchObject({
      refusals: [{ code: 'forks.settled-already' }],
    });
  });

  it('given it is kept again after a crash, then nothing is written twice', () => {
    expect(forked().when('keepForks', { postings: [posting] })).toEqual({ entries: [] });
  });

  it('given a second copy of the same number after the first was settled, then a leader has to look again', () => {
    const desk = forked();
    desk.when('settleFork', { fork, text: '已重新登记' });
    const other = { ...posting, hash: posting.hash.replace('L', 'M') };
    desk.when('keepForks', { postings: [other] });
    expect(desk.rows({ kind: 'fork', open: true })).toMatchObject([{ data: { copies: 2 } }]);
  });

  it('given the log, then it names the posting, its command and its papers', () => {
    expect(area.describe(forkKept.make(fork, { posting }))).toEqual({
      key: 'forks.log.kept',
      values: { posting: 'A1-0000000042', what: 'addNote n7' },
    });
  });
});
