import type { Row } from '../../../shared/domain/area.ts';
import { useQuery } from '../../bridge/use-query.ts';

/** The tariffs of the head office that are not withdrawn; none before they are read, or without a head office. */
export function useTariffs(): readonly Row[] {
  const query = { kind: 'tariff', status: 'current', size: 50 };
  return useQuery('rows', query, { kinds: ['tariff'] }).data?.rows ?? [];
}
