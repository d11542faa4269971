import type { Bridge, CallInput, CallName, CallOutput } from '../../shared/bridge/contract.ts';
import { useServices } from '../app/services.ts';

declare global {
  interface Window {
    /** Put there by the preload; the only way out of the window. */
    readonly desk: Bridge;
  }
}

export type Call = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

/** The typed client of the main process. */
export function useDesk(): Call {
  const { bridge } = useServices();
  return bridge.call;
}

/** The words of something thrown; the preload puts main's code for it before them. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^[a-z]+\.[a-z-]+: /, '');
}
