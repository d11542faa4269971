import { useEffect, useState } from 'react';

/** The time, told again every so often: for the clock and for countdowns. */
export function useNow(everyMillis = 15_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMillis);
    return () => clearInterval(timer);
  }, [everyMillis]);
  return now;
}
