import { useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/bridge/contract.ts';
import { useServices } from '../app/services.ts';
import { errorText } from './desk.ts';

export interface Act<N extends CallName> {
  /** Undefined when it did not work; then `error` says why. */
  run(input: CallInput<N>): Promise<CallOutput<N> | undefined>;
  readonly busy: boolean;
  readonly answer: CallOutput<N> | undefined;
  readonly error: string | undefined;
}

/** Something that main does outside the journal, or that takes long: backup, import, unlock. */
export function useAct<N extends CallName>(name: N): Act<N> {
  const { bridge } = useServices();
  const [state, setState] = useState<{ busy: boolean; answer?: CallOutput<N>; error?: string }>({
    busy: false,
  });
  const run = async (input: CallInput<N>) => {
    setState({ busy: true });
    try {
      const answer = await bridge.call(name, input);
      setState({ busy: false, answer });
      return answer;
    } catch (error) {
      setState({ busy: false, error: errorText(error) });
      return undefined;
    }
  };
  return { run, busy: state.busy, answer: state.answer, error: state.error };
}
