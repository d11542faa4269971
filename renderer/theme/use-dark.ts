import { useSyncExternalStore } from 'react';
import type { ThemeChoice } from '../app/ui-store.ts';

const query = '(prefers-color-scheme: dark)';

/** Whether the dark theme shows: as chosen, or as the system has it. */
export function useDark(choice: ThemeChoice): boolean {
  const system = useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
  return choice === 'system' ? system : choice === 'dark';
}
