import type { CallOutput } from '../../shared/bridge/contract.ts';
import type { Role } from '../../shared/domain/area.ts';
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

/** Name of somebody who is or was here; the id where nothing is known, nothing for the desk itself. */
export function staffName(views: Views, id: string): string {
  const row = id === '' ? undefined : views.rows({ kind: 'staff', id })[0];
  return typeof row?.data.name === 'string' ? row.data.name : id;
}
