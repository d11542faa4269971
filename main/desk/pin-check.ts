import type { Refusal, StaffMember } from '../../shared/domain/area.ts';
import { staffPinRefused } from '../../shared/domain/staff/entries.ts';
import { pinWaitMillis } from '../../shared/domain/staff/pin-wait.ts';
import type { StaffState } from '../../shared/domain/staff/state.ts';
import type { Entry } from '../../shared/journal/posting.ts';
import { pinFits } from './pins.ts';
import type { DeskViews } from './views-port.ts';

export type PinResult = 'right' | 'wrong' | 'wait' | 'unknown';

/**
 * Checks a PIN against the staff register. While a slowed clerk has to wait, the PIN is not even looked at, so
 * waiting cannot be got round by trying.
 */
export async function checkPin(
  views: DeskViews,
  staff: string,
  pin: string,
  now: number,
): Promise<PinResult> {
  const state = views.state<StaffState>(`staff:${staff}`);
  if (!state?.active) return 'unknown';
  if (pinWaitMillis(state, now) > 0) return 'wait';
  return (await pinFits(pin, state.pinHash)) ? 'right' : 'wrong';
}

export interface ApproverCheck {
  readonly approver?: StaffMember;
  readonly refusal?: Refusal;
  /** A wrong PIN leaves a trace. */
  readonly entries?: readonly Entry[];
}

/** Who approves, proven by PIN on this PC. */
export async function checkApprover(
  views: DeskViews,
  { staff, pin }: { staff: string; pin: string },
  operator: StaffMember,
  now: number,
): Promise<ApproverCheck> {
  const field = 'approver';
  if (staff === operator.id) return { refusal: { code: 'desk.approver-same', field } };
  const result = await checkPin(views, staff, pin, now);
  const state = views.state<StaffState>(`staff:${staff}`);
  if (result === 'unknown' || !state) return { refusal: { code: 'desk.approver-unknown', field } };
  if (result === 'wait') {
    const seconds = Math.ceil(pinWaitMillis(state, now) / 1000);
    return { refusal: { code: 'staff.wait', field, values: { seconds } } };
  }
  if (result === 'wrong') {
    return {
      refusal: { code: 'desk.approver-pin', field },
      entries: [staffPinRefused.make(`staff:${staff}`, {})],
    };
  }
  return { approver: { id: state.id, name: state.name, role: state.role } };
}
