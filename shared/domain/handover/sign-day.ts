import { defineCommand, deskRoles, leaderRoles, refuse } from '../area.ts';
import { dayRecord } from '../day-record/compile.ts';
import { daySigned, handoverChecked } from './entries.ts';
import { signDayInput } from './input.ts';

/** [DUTY 4.11] Every working day a leader checks the day's handover logs and signs for them. */
export const signDay = defineCommand({
  name: 'signDay',
  input: signDayInput,
  roles: deskRoles,
  approval: (_input, { operator }) => (leaderRoles.includes(operator.role) ? undefined : leaderRoles),
  decide({ date, remark }, context) {
    const signer = leaderRoles.includes(context.operator.role) ? context.operator : context.approver;
    if (!signer) return refuse('handover.day-leader');
    if (date > context.today) return refuse('handover.day-future', { field: 'date' });
    const logs = context.rows({
      kind: 'handover',
      from: `${date}T00:00:00+08:00`,
      to: `${date}T23:59:59+08:00`,
    });
    if (logs.length === 0) return refuse('handover.day-empty', { field: 'date' });
    const unchecked = logs.filter((log) => log.status === 'signed');
    if (unchecked.length === 0) return refuse('handover.day-signed', { field: 'date' });
    const by = { id: signer.id, name: signer.name };
    const handovers = unchecked.map((log) => log.id.slice('handover:'.length)).sort();
    const { figures } = dayRecord(date, context.at, context);
    return {
      entries: [
        daySigned.make(`day:${date}`, { date, by, handovers, figures, ...(remark && { remark }) }),
        ...handovers.map((number) => handoverChecked.make(`handover:${number}`, { by })),
      ],
      answer: { handovers },
    };
  },
});
