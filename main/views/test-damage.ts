import { memo, testDesk } from './test-area.ts';
import type { Views } from './views.ts';

const noon = Date.parse('2026-11-21T12:00:00+08:00');
const post = testDesk('A1');

/** A text that stands in the file nowhere else. */
export const known = 'ZWQXKV-';

/** The journal of the test of damaged files: the same in both processes. */
const damagePostings = Array.from({ length: 40 }, (_, at) =>
  post(
    noon + at,
    memo.added.make(`memo:${at}`, {
      text: `${known}${at} 灯坏`,
      unit: `3-2-${1200 + at}`,
      number: `M-A1-20261121-${at}`,
    }),
  ),
);

/** One question of each kind. */
export function damageAnswers(views: Views) {
  const all = damagePostings.map((_, at) => `memo:${at}`);
  return {
    states: all.map((subject) => views.state(subject)),
    rows: views.rows({ kind: 'memo' }),
    page: views.page({ kind: 'memo', order: 'newest', page: 0, size: 50, text: '灯' }),
    open: views.openRows(),
    found: views.search({ text: `${known}7 灯坏`, limit: 5 }),
    log: views.logPage({ desk: 'A1' }, 0, 50),
    request: views.requestAnswer('A1/3'),
    room: [...views.timeline('3-2-1207', 0, 10).subjects],
    number: views.numberAfter('M', '2026-11-21'),
  };
}

/** The journal as a rebuild reads it. */
export async function* damageBatches() {
  yield damagePostings;
}
