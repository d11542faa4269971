import { type Area, leaderRoles, type Role } from '../area.ts';
import { addStaff, changeStaff, foundStaff, staffLeft } from './commands.ts';
import { describeStaff } from './describe.ts';
import {
  staffAdded,
  staffChanged,
  staffLeftEntry,
  staffPinChanged,
  staffPinRefused,
  staffSettled,
  staffSignedOn,
} from './entries.ts';
import { foldStaff, projectStaff } from './fold.ts';
import { changePin, signOn } from './sign-on.ts';
import type { StaffState } from './state.ts';
import { texts } from './texts.ts';

export const area: Area<StaffState> = {
  name: 'staff',
  subjects: ['staff'],
  commands: [foundStaff, addStaff, changeStaff, changePin, staffLeft, signOn],
  entries: [
    staffAdded,
    staffChanged,
    staffPinChanged,
    staffLeftEntry,
    staffSignedOn,
    staffPinRefused,
    staffSettled,
  ],
  foldVersion: 2,
  fold: foldStaff,
  project: projectStaff,
  describe: describeStaff,
  present: presentStaff,
  texts,
};

/** The PIN's hash never leaves the main process; phones and failed PINs are for leaders. */
function presentStaff(state: StaffState, role: Role): Partial<StaffState> {
  const { pinHash: _, conflicts: _values, waitUntil, wrongPins, phone, ...rest } = state;
  if (!leaderRoles.includes(role)) return rest;
  return { ...rest, wrongPins, ...(phone && { phone }), ...(waitUntil && { waitUntil }) };
}
