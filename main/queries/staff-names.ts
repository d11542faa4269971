import type { CallOutput } from '../../shared/bridge/contract.ts';
import type { Role } from '../../shared/domain/area.ts';
import { officeClerkName } from '../../shared/domain/office/office-clerk.ts';
import type { Views } from '../views/views.ts';

/** Who can sign on, by name. */
export function staffNames(views: Views): CallOutput<'staffNames'> {
  return views.rows({ kind: 'staff', status: 'active' }).map(({ id, data }) => ({
    id,
    name: String(data.name),
    // Written by the staff area from its own role type.
    role: data.role as Role,
  }));
}

/** Name of somebody who is or was here; nothing for the desk itself. The window says in its language who
 * `office:<account>` is, so that and every other unknown id stays as it is. */
export function staffName(views: Views, id: string): string {
  return nameOfStaff(views, id) ?? id;
}

/** The same for paper, which is always in Chinese. */
export function printedName(views: Views, id: string): string {
  return officeClerkName(id) ?? nameOfStaff(views, id) ?? '';
}

function nameOfStaff(views: Views, id: string): string | undefined {
  const row = id === '' ? undefined : views.rows({ kind: 'staff', id })[0];
  return typeof row?.data.name === 'string' ? row.data.name : undefined;
}
