import { type Context, leaderRoles, type Role } from '../area.ts';

/** Whether somebody else who leads is still there when this person leaves or is no longer a leader. */
export function otherLeader(context: Context, staff: string): boolean {
  return context
    .rows({ kind: 'staff', status: 'active' })
    .some((row) => row.id !== staff && leaderRoles.includes(row.data.role as Role));
}

/** Whether another active person has this name: the sign-on screen shows names only. */
export function nameTaken(context: Context, name: string, except?: string): boolean {
  return context
    .rows({ kind: 'staff', status: 'active' })
    .some((row) => row.id !== except && row.data.name === name);
}
