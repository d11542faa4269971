import type { FaultAnswer, FaultCode } from '../../shared/sync/protocol.ts';

/** What a desk is answered: the answer, or why not. */
export type Reply<T> =
  | { readonly ok: true; readonly answer: T }
  | { readonly ok: false; readonly fault: FaultAnswer };

export function done<T>(answer: T): Reply<T> {
  return { ok: true, answer };
}

export function fault(code: FaultCode, more: Omit<FaultAnswer, 'fault'> = {}): Reply<never> {
  return { ok: false, fault: { fault: code, ...more } };
}
