import type { Entry } from '../../journal/posting.ts';
import type { Context, Decision } from '../area.ts';
import { area as drawer } from '../drawer/area.ts';
import { area as notes } from '../notes/area.ts';
import { area as post } from '../post/area.ts';
import { area as printing } from '../printing/area.ts';
import { person, scenario } from '../scenario.ts';
import { area as shifts } from '../shifts/area.ts';
import { area as site } from '../site/area.ts';
import { area as staff } from '../staff/area.ts';
import { area as handover } from './area.ts';

export const zhou = person('zhou', '周敏', 'supervisor');
const wang = person('wanglin', '王琳', 'clerk');
export const li = person('limin', '李敏', 'clerk');

const entry = (type: string, subject: string, data: unknown): Entry => ({ type, v: 1, subject, data });
const pinHash = 'scrypt$s$h';

/** A desk with three people, two kinds of items and ¥500.00 in the drawer; 王琳 is on the early shift. */
export function earlyShift() {
  const desk = scenario(
    [site, staff, shifts, notes, post, drawer, printing, handover],
    '2026-11-21T08:00:00+08:00',
  );
  desk.given(
    ...[zhou, wang, li].map(({ id, name, role }) =>
      entry('staff.added', `staff:${id}`, { name, role, pinHash }),
    ),
    entry('post.itemsSet', 'post:A1', {
      items: [
        { id: 'radio', name: '对讲机', count: 4 },
        { id: 'keys', name: '备用钥匙', count: 36 },
      ],
    }),
    entry('drawer.opened', 'drawer:A1', { float: 50_000 }),
  );
  desk.when('signOn', { staff: 'wanglin', pin: '1' }, { pin: 'right' });
  desk.now = Date.parse('2026-11-21T15:50:00+08:00');
  const count = (denominations: object = { 10000: 5 }) => desk.when('countCash', { denominations });
  const shiftOf = (id: string) =>
    desk.rows({ kind: 'shift', open: true }).find((row) => row.data.staff === id)?.id;
  const handOver = (input: object = {}, extra: Partial<Context> = {}): Decision => {
    const shift = shiftOf(desk.operator.id);
    return desk.when('handOver', { ...whole, ...input }, { ...(shift && { shift }), pin: 'right', ...extra });
  };
  return { desk, count, handOver, shiftOf };
}

/** What is signed when nothing is open and nothing is missing. */
export const whole = {
  staff: 'limin',
  pin: '2',
  post: [
    { id: 'radio', counted: 4 },
    { id: 'keys', counted: 36 },
  ],
};

/** Codes and fields of what was refused. */
export function refused(decision: Decision): (readonly [string, string | undefined])[] {
  return 'refusals' in decision ? decision.refusals.map(({ code, field }) => [code, field] as const) : [];
}
