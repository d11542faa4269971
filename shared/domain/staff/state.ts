import type { Role } from '../area.ts';
import type { Conflict } from '../conflict.ts';

export interface StaffState {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly phone?: string;
  readonly pinHash: string;
  /** Places that two desks changed without knowing of each other. */
  readonly conflicts: readonly Conflict[];
  readonly active: boolean;
  readonly addedAt: string;
  readonly leftAt?: string;
  readonly lastSignOn?: string;
  /** Wrong PINs in a row. */
  readonly wrongPins: number;
  /** ISO time until which no PIN of this person is looked at. */
  readonly waitUntil?: string;
}
