import { useEffect, useState } from 'react';
import type { DeskEvent } from '../../shared/bridge/contract.ts';
import { useServices } from '../app/services.ts';

export type Progress = Extract<DeskEvent, { event: 'progress' }>;

/** How far long work is; undefined before it began and after it ended. */
export function useProgress(work?: Progress['work']): Progress | undefined {
  const { bridge } = useServices();
  const [progress, setProgress] = useState<Progress>();
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.event !== 'progress' || (work !== undefined && event.work !== work)) return;
        setProgress(event.ended ? undefined : event);
      }),
    [bridge, work],
  );
  return progress;
}
