import { useState } from 'react';
import type { Answer } from '../../shared/bridge/answers.ts';
import type { Refusal } from '../../shared/domain/area.ts';
import { useServices } from '../app/services.ts';
import { carryOut } from './carry-out.ts';
import { errorText } from './desk.ts';

export interface CommandRunner {
  /**
   * Carries the command out, asking for a second person or for going on in spite of a warning where main wants it.
   * Undefined: the clerk gave up at a question, or it was refused; then `refusals` says why.
   * @param request id of the act, for one that outlives this window: the same id is never written twice
   */
  run(command: string, input: unknown, request?: string): Promise<Answer | undefined>;
  readonly busy: boolean;
  readonly refusals: readonly Refusal[];
  clear(): void;
}

export function useCommand(): CommandRunner {
  const { bridge, dialogs } = useServices();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  const run = async (command: string, input: unknown, request: string = crypto.randomUUID()) => {
    setBusy(true);
    setRefusals([]);
    try {
      const answer = await carryOut(bridge, dialogs, { command, input, request });
      if (answer?.ok) return answer;
      setRefusals(answer?.refusals ?? []);
    } catch (error) {
      setRefusals([{ code: 'window.failed', values: { reason: errorText(error) } }]);
    } finally {
      setBusy(false);
    }
    return undefined;
  };

  return { run, busy, refusals, clear: () => setRefusals([]) };
}
