import { deskRoles, leaderRoles, type Role } from '../../shared/domain/area.ts';
import { useQuery } from '../bridge/use-query.ts';

interface RoleHere {
  readonly role: Role | undefined;
  /** May file and change at the desk. */
  readonly atDesk: boolean;
  readonly leads: boolean;
}

/** What the signed-on clerk may do; main decides again, this only spares buttons that would be refused. */
export function useRole(): RoleHere {
  const role = useQuery('status', {}, { status: true }).data?.operator?.role;
  return {
    role,
    atDesk: role !== undefined && deskRoles.includes(role),
    leads: role !== undefined && leaderRoles.includes(role),
  };
}
