import type { Decision, Role } from '../area.ts';
import { person, type Scenario, scenario } from '../scenario.ts';
import { area as shifts } from '../shifts/area.ts';
import { area as site } from '../site/area.ts';
import { area as staff } from '../staff/area.ts';
import { area } from './area.ts';

const people: readonly (readonly [string, string, Role])[] = [
  ['wanglin', '王琳', 'clerk'],
  ['zhanglei', '张蕾', 'clerk'],
  ['zhou', '周敏', 'supervisor'],
  ['wu', '吴经理', 'manager'],
  ['bao', '老鲍', 'security'],
];

/** The people of a desk on 21 November 2026, for tests of the roster. */
export function rosterDesk(start?: string): Scenario {
  const desk = scenario([site, staff, shifts, area], start);
  desk.given(
    ...people.map(([id, name, role]) => ({
      type: 'staff.added',
      v: 1,
      subject: `staff:${id}`,
      data: { name, role, pinHash: 'scrypt$s$h' },
    })),
  );
  return desk;
}

export const leader = person('zhou', '周敏', 'supervisor');

/** A month that was prepared by the clerk, submitted, and accepted by the supervisor. */
export function reviewed(
  desk: Scenario,
  month: string,
  days: readonly { readonly date: string; readonly staff: string; readonly shift: string }[],
): void {
  const acknowledged = new Set(['roster.uncovered', 'roster.overlap']);
  desk.when('planRoster', { month, days }, { acknowledged });
  desk.when('submitRoster', { month }, { acknowledged });
  desk.when('reviewRoster', { month, accepted: true }, { approver: leader });
}

export const codes = (decision: Decision): readonly string[] =>
  'refusals' in decision ? decision.refusals.map((refusal) => refusal.code) : [];
