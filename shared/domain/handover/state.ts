import type { z } from 'zod';
import type { DayFigures } from '../day-record/figures.ts';
import type { handoverSigned } from './entries.ts';

export type HandoverRecord = z.infer<typeof handoverSigned.schema>;

export interface PersonName {
  readonly id: string;
  readonly name: string;
}

/** A signed handover log. */
export interface HandoverState extends HandoverRecord {
  readonly kind: 'handover';
  readonly at: string;
  readonly checked?: { readonly by: PersonName; readonly at: string };
}

/** [DUTY 4.11] A day whose logs the supervisor checked; more than once when logs came later. */
export interface DayState {
  readonly kind: 'day';
  readonly date: string;
  readonly signatures: readonly {
    readonly by: PersonName;
    readonly at: string;
    readonly handovers: readonly string[];
    readonly figures?: DayFigures;
    readonly remark?: string;
  }[];
}

export type HandoverAreaState = HandoverState | DayState;
