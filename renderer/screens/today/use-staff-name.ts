import { useQuery } from '../../bridge/use-query.ts';

/** Names of staff by id; an id nobody has any more stays as it is. */
export function useStaffName(): (id: string) => string {
  const staff = useQuery('rows', { kind: 'staff', size: 200 }, { kinds: ['staff'] });
  return (id) => String(staff.data?.rows.find((row) => row.id === id)?.data.name ?? id);
}
