import { useQuery } from '../bridge/use-query.ts';

/** Names of staff by their ids, as states and rows hold them; an id without a name stays as it is. */
export function useStaffNames(): (id: string) => string {
  const names = useQuery('staffNames', {}, { kinds: ['staff'] });
  return (id) => names.data?.find((one) => one.id === id)?.name ?? id;
}
