export interface ShiftState {
  readonly desk: string;
  readonly staff: string;
  readonly staffName: string;
  readonly name: string;
  readonly label: string;
  /** As planned. */
  readonly startsAt: string;
  readonly endsAt: string;
  /** When the clerk signed on. */
  readonly openedAt: string;
  readonly closedAt?: string;
  readonly closedHow?: 'handover' | 'supervisor';
  readonly closedBy?: string;
  readonly handover?: string;
  readonly reason?: string;
}
