import { z } from 'zod';
import {
  type Context,
  type Decision,
  defineCommand,
  deskRoles,
  leaderRoles,
  type Role,
  refuse,
} from '../area.ts';
import { cellChanges, checkCells } from './cells.ts';
import { rosterChanged, rosterReviewed } from './entries.ts';
import { cells, knownTo, month, wantedFrom, written } from './input.ts';
import { monthOf } from './months.ts';
import { type RosterState, rosterSubject } from './state.ts';

/** A leader does it, or gives the PIN to the clerk who is signed on. */
function byLeader({ operator }: Context): readonly Role[] | undefined {
  return leaderRoles.includes(operator.role) ? undefined : leaderRoles;
}

/** [DUTY 4.1] The supervisor reviews what somebody else prepared; what is returned can be changed and submitted again. */
export const reviewRoster = defineCommand({
  name: 'reviewRoster',
  input: z
    .strictObject({
      month,
      accepted: z.boolean(),
      remark: z.string().trim().max(500, 'error.text-long').optional(),
    })
    .refine(({ accepted, remark }) => accepted || Boolean(remark), {
      message: 'roster.return-why',
      path: ['remark'],
    }),
  roles: deskRoles,
  approval: (_input, context) => byLeader(context),
  decide({ month, accepted, remark }, context): Decision {
    const own = leaderRoles.includes(context.operator.role);
    const reviewer = own ? context.operator : context.approver;
    if (!reviewer) return refuse('roster.leader-wanted');
    const subject = rosterSubject(month);
    const state = context.state<RosterState>(subject);
    if (state?.status !== 'submitted') return refuse('roster.not-submitted');
    if (state.preparedBy.includes(reviewer.id)) {
      const values = { name: reviewer.name, roles: leaderRoles.join(' ') };
      return refuse('roster.own-review', own ? { values } : { values, field: 'approver' });
    }
    const by = { id: reviewer.id, name: reviewer.name };
    return { entries: [rosterReviewed.make(subject, { accepted, by, ...(remark && { remark }) })] };
  },
});

/** A swap or a stand-in 替班: the reviewed roster is changed with a reason, old and new stay readable. */
export const changeRoster = defineCommand({
  name: 'changeRoster',
  input: z.strictObject({
    month,
    changes: cells,
    reason: z.string().trim().min(1, 'error.required').max(200, 'error.text-long'),
  }),
  roles: deskRoles,
  approval: (_input, context) => byLeader(context),
  decide(input, context): Decision {
    const subject = rosterSubject(input.month);
    const state = context.state<RosterState>(subject);
    if (state?.status !== 'reviewed') return refuse('roster.not-reviewed');
    if (input.month < monthOf(context.today)) return refuse('roster.month-over', { field: 'month' });
    const wanted = wantedFrom(input.changes);
    const known = knownTo(context);
    const changes = cellChanges(wanted, state, known);
    const refusals = checkCells(input.month, wanted, changes, known, context.acknowledged);
    if (refusals.length > 0) return { refusals };
    if (changes.length === 0) return refuse('roster.no-change');
    const data = { shifts: [...known.shifts], changes: written(changes), reason: input.reason };
    return { entries: [rosterChanged.make(subject, data)] };
  },
});
