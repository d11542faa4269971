import { z } from 'zod';
import { defineCommand, leaderRoles, refuse } from '../area.ts';
import { pinRefusal } from '../staff/pin-refusal.ts';
import { recoveryKeyRenewed } from './entries.ts';

/**
 * Written before the new recovery key is made: a way into the book that nobody can see in the book does not exist.
 * The leader proves again to be there, for a desk left alone must not give it away.
 */
export const recordRecoveryKey = defineCommand({
  name: 'recordRecoveryKey',
  input: z.strictObject({ staff: z.string().max(64), pin: z.string().max(12) }),
  roles: leaderRoles,
  decide({ staff }, context) {
    if (staff !== context.operator.id) return refuse('staff.unknown', { field: 'staff' });
    return pinRefusal(context, staff) ?? { entries: [recoveryKeyRenewed.make(`backup:${context.desk}`, {})] };
  },
});
