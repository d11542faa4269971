import { days, hours, localDate } from '../../shared/values/time.ts';
import { type MonthWorld, monthAct } from './month-acts.ts';
import type { MonthDesk } from './month-desk.ts';

const actsPerShift = 12;

/** What only the leader does, once in the month or now and then. */
async function monthOfLeader(desk: MonthDesk, today: number, day: number): Promise<void> {
  await desk.signOn(desk.leader, 'none');
  const month = localDate(today).slice(0, 7);
  const [first, second] = desk.clerks;
  if (day === 0) {
    await desk.do('setPostItems', {
      items: [
        { name: '对讲机', count: 4 },
        { name: '备用钥匙', count: 36 },
      ],
    });
    const cells = desk.clerks.map(({ staff }, at) => ({
      date: `${month}-28`,
      staff,
      shift: at % 2 ? 'middle' : 'early',
    }));
    const acknowledged = ['roster.uncovered', 'roster.overlap'];
    await desk.signOn(first, 'early');
    await desk.do('planRoster', { month, days: cells }, { acknowledged });
    await desk.do('submitRoster', { month }, { acknowledged });
    await desk.do('reviewRoster', { month, accepted: true }, { approver: desk.leader });
    const changes = [{ date: `${month}-28`, staff: first.staff, shifts: ['middle'] }];
    await desk.do(
      'changeRoster',
      { month, changes, reason: '调班' },
      { acknowledged, approver: desk.leader },
    );
    await desk.signOn(desk.leader, 'none');
  }
  if (day % 5 === 1) {
    const added = await desk.do('addStaff', {
      name: `实习 ${day} ${first.pin}`,
      role: 'clerk',
      newPin: '2468',
    });
    const staff = String(added.answer?.staff);
    await desk.do('changeStaff', { staff, phone: '13800138000' });
    await desk.do('changePin', { staff, newPin: '8642' });
    await desk.do('staffLeft', { staff, reason: '实习结束' });
    await desk.do('changeSetting', { key: 'keyDueHours', value: desk.random.whole(1, 48) });
    const key = await desk.do('addKey', {
      label: `设备房 ${day}`,
      kind: 'equipment',
      count: 2,
      place: '钥匙柜',
    });
    const subject = String(key.answer?.subject);
    await desk.do('changeKey', { subject, changes: [{ path: 'count', value: 3 }] });
    await desk.do('retireKey', { subject, reason: '换锁' });
  }
  if (day === 2 && second) {
    await desk.signOn(second, 'middle');
    const open = await desk.child.rows({ kind: 'shift', open: true });
    await desk.signOn(desk.leader, 'none');
    const own = open.find(({ data }) => data.staff === second.staff);
    if (own) await desk.do('closeShift', { shift: own.id, reason: '身体不适' });
  }
}

/** Two shifts with a handover after each, then the leader signs for the day and somebody switches the PC off. */
export async function workDay(
  desk: MonthDesk,
  world: MonthWorld,
  morning: number,
  day: number,
): Promise<void> {
  await desk.goTo(morning - hours(0.5));
  await monthOfLeader(desk, morning, day);
  await desk.signOn(desk.clerk);
  for (const half of [0, 1]) {
    for (let at = 0; at < actsPerShift; at += 1) {
      const now = morning + hours(5 * half) + Math.round((hours(5) * at) / actsPerShift);
      await desk.goTo(now);
      await monthAct(desk, world, now);
    }
    await desk.print();
    await desk.handOver();
    await desk.print();
  }
  await desk.do('printDayRecord', { date: localDate(morning) });
  await desk.do('signDay', { date: localDate(morning) }, { approver: desk.leader });
  await desk.print();
  await desk.goTo(morning + days(0.6));
}
