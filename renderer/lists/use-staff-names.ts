import { useQuery } from '../bridge/use-query.ts';
import { useText } from '../texts/use-text.ts';
import { clerkName } from './clerk-name.ts';

/** Names of staff by their ids, as states and rows hold them, also of who left; an unknown id stays as it is. */
export function useStaffNames(): (id: string) => string {
  const t = useText();
  const staff = useQuery('rows', { kind: 'staff', size: 200 }, { kinds: ['staff'] });
  return (id) => clerkName(String(staff.data?.rows.find((row) => row.id === id)?.data.name ?? id), t);
}
