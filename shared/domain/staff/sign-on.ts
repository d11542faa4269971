import { z } from 'zod';
import { type Decision, defineCommand, deskRoles, leaderRoles, refuse } from '../area.ts';
import { openShift, openShifts, plannedShift } from '../shifts/open-shift.ts';
import { newPin, staffId } from './commands.ts';
import { staffPinChanged, staffSignedOn } from './entries.ts';
import { pinRefusal } from './pin-refusal.ts';
import type { StaffState } from './state.ts';

const pin = z.string().max(12);

/** Works without any network. A desk role without an open shift here begins one; [DUTY 4.2] others may be on too. */
export const signOn = defineCommand({
  name: 'signOn',
  input: z.strictObject({
    staff: staffId,
    pin,
    /** Name of the shift to begin; by roster or hour when left out. `none`: a leader looks in without taking a shift. */
    shift: z.string().max(20).optional(),
  }),
  roles: 'everyone',
  decide(input, context): Decision {
    const refusal = pinRefusal(context, input.staff);
    if (refusal) return refusal;
    const subject = `staff:${input.staff}`;
    const staff = context.state<StaffState>(subject);
    if (!staff) return refuse('staff.unknown', { field: 'staff' });
    const signedOn = staffSignedOn.make(subject, { desk: context.desk });
    const looksIn = input.shift === 'none' && leaderRoles.includes(staff.role);
    const answer = { signedOn: staff.id };
    if (!deskRoles.includes(staff.role) || looksIn) return { entries: [signedOn], answer };
    const open = openShifts(context, staff.id)[0];
    if (open) return { entries: [signedOn], answer: { ...answer, shift: open.id } };
    const planned = plannedShift(context, input.shift, staff.id);
    if (!planned) return refuse('shifts.unknown', { field: 'shift' });
    const opened = openShift(context, staff, planned);
    return { entries: [signedOn, opened], answer: { ...answer, shift: opened.subject } };
  },
});

/** One's own with the old PIN; a leader sets a forgotten one anew without it. */
export const changePin = defineCommand({
  name: 'changePin',
  input: z.strictObject({ staff: staffId, pin: pin.optional(), newPin }),
  roles: ['clerk', 'supervisor', 'manager', 'auditor', 'security'],
  decide(input, context): Decision {
    const subject = `staff:${input.staff}`;
    const own = input.staff === context.operator.id;
    if (!own && !leaderRoles.includes(context.operator.role)) {
      return refuse('staff.pin-not-yours', { field: 'staff' });
    }
    if (own) {
      if (!input.pin) return refuse('error.required', { field: 'pin' });
      const refusal = pinRefusal(context, input.staff);
      if (refusal) return refusal;
    }
    if (!context.state<StaffState>(subject)?.active) return refuse('staff.unknown', { field: 'staff' });
    if (context.newPinHash === undefined) return refuse('staff.pin-form', { field: 'newPin' });
    return { entries: [staffPinChanged.make(subject, { pinHash: context.newPinHash, reset: !own })] };
  },
});
