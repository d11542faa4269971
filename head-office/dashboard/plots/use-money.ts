import { useState } from 'react';
import { useNow } from '../../../renderer/kit/use-now.ts';
import { days, localDate } from '../../../shared/values/time.ts';
import { useAsk } from '../api/use-ask.ts';

export const moneyRanges = [7, 30, 90] as const;

/** The money of the last so many days, today with them; of one site or of all. */
export function useMoney(site?: string) {
  const [range, setRange] = useState<number>(30);
  const now = useNow(60_000);
  const to = localDate(now);
  const from = localDate(now - days(range - 1));
  const query = useAsk('money', { from, to, ...(site !== undefined && { site }) }, 60);
  return { range, setRange, from, to, query };
}
