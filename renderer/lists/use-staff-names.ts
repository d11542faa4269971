import { useQuery } from '../bridge/use-query.ts';

/** Names of staff by their ids, as states and rows hold them, also of who left; an unknown id stays as it is. */
export function useStaffNames(): (id: string) => string {
  const staff = useQuery('rows', { kind: 'staff', size: 200 }, { kinds: ['staff'] });
  return (id) => String(staff.data?.rows.find((row) => row.id === id)?.data.name ?? id);
}
