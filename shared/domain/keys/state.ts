import type { KeyValues, SlipValues } from './schemas.ts';

export interface KeyState extends KeyValues {
  readonly addedAt: string;
  readonly retiredAt?: string;
}

export interface KeyReturn {
  readonly count: number;
  readonly lost: number;
  readonly by: string;
  readonly receivedBy: string;
  readonly at: string;
  readonly remark?: string;
}

export interface KeySlipState extends SlipValues {
  readonly number: string;
  readonly keyLabel: string;
  readonly unit?: string;
  readonly due: string;
  readonly issuedAt: string;
  /** Staff id of the clerk who gave the key out. */
  readonly clerk: string;
  readonly returns: readonly KeyReturn[];
}

/** A key of the register, or a slip it went out on. */
export type KeysState = KeyState | KeySlipState;

export const isSlip = (state: KeysState): state is KeySlipState => 'number' in state;

export const slipSubject = (number: string): string => `key-slip:${number}`;

/** How many keys of the slip are still out. */
export function outstanding(slip: KeySlipState): number {
  const back = slip.returns.reduce((sum, one) => sum + one.count + one.lost, 0);
  return Math.max(0, slip.count - back);
}
