import { z } from 'zod';
import { parsePhone } from '../../values/phone.ts';
import { defineCommand, leaderRoles, refuse } from '../area.ts';
import { openShifts } from '../shifts/open-shift.ts';
import { roleSchema, staffAdded, staffChanged, staffLeftEntry } from './entries.ts';
import { nameTaken, otherLeader } from './register.ts';
import type { StaffState } from './state.ts';

const name = z.string().trim().min(1, 'error.required').max(30, 'error.text-long');
/** Empty stands for none. */
const phone = z
  .string()
  .trim()
  .refine((text) => text === '' || parsePhone(text) !== undefined, 'error.phone')
  .transform((text) => parsePhone(text) ?? '');
export const newPin = z.string().regex(/^\d{4,8}$/, 'staff.pin-form');
export const staffId = z.string().min(1, 'error.required').max(64);

/** The first person of a site, who then adds the others; written by the desk itself at set-up, once. */
export const foundStaff = defineCommand({
  name: 'foundStaff',
  input: z.strictObject({ name, role: z.enum(['supervisor', 'manager']), newPin }),
  roles: [],
  decide(input, context) {
    if (context.rows({ kind: 'staff' }).length > 0) return refuse('staff.already-founded');
    if (context.newPinHash === undefined) return refuse('staff.pin-form', { field: 'newPin' });
    const id = context.newId();
    const data = { name: input.name, role: input.role, pinHash: context.newPinHash };
    return { entries: [staffAdded.make(`staff:${id}`, data)], answer: { staff: id } };
  },
});

export const addStaff = defineCommand({
  name: 'addStaff',
  input: z.strictObject({ name, role: roleSchema, newPin, phone: phone.optional() }),
  roles: leaderRoles,
  decide(input, context) {
    if (context.newPinHash === undefined) return refuse('staff.pin-form', { field: 'newPin' });
    if (nameTaken(context, input.name) && !context.acknowledged.has('staff.name-taken')) {
      return refuse('staff.name-taken', { field: 'name', values: { name: input.name }, overridable: true });
    }
    const id = context.newId();
    const data = { name: input.name, role: input.role, pinHash: context.newPinHash };
    const entry = staffAdded.make(`staff:${id}`, input.phone ? { ...data, phone: input.phone } : data);
    return { entries: [entry], answer: { staff: id } };
  },
});

export const changeStaff = defineCommand({
  name: 'changeStaff',
  input: z.strictObject({
    staff: staffId,
    name: name.optional(),
    role: roleSchema.optional(),
    /** Empty takes it out. */
    phone: phone.optional(),
  }),
  roles: leaderRoles,
  decide(input, context) {
    const subject = `staff:${input.staff}`;
    const state = context.state<StaffState>(subject);
    if (!state?.active) return refuse('staff.unknown', { field: 'staff' });
    const demoted = leaderRoles.includes(state.role) && input.role && !leaderRoles.includes(input.role);
    if (demoted && !otherLeader(context, input.staff)) return refuse('staff.last-leader', { field: 'role' });
    const taken = input.name !== undefined && nameTaken(context, input.name, input.staff);
    if (taken && !context.acknowledged.has('staff.name-taken')) {
      return refuse('staff.name-taken', {
        field: 'name',
        values: { name: input.name ?? '' },
        overridable: true,
      });
    }
    const changes = (['name', 'role', 'phone'] as const).flatMap((path) => {
      const from = state[path] ?? '';
      const to = input[path] ?? from;
      return to === from ? [] : [{ path, from, to }];
    });
    if (changes.length === 0) return refuse('staff.no-change');
    return { entries: [staffChanged.make(subject, { changes })] };
  },
});

export const staffLeft = defineCommand({
  name: 'staffLeft',
  input: z.strictObject({
    staff: staffId,
    reason: z.string().trim().max(200, 'error.text-long').optional(),
  }),
  roles: leaderRoles,
  decide({ staff, reason }, context) {
    const subject = `staff:${staff}`;
    const state = context.state<StaffState>(subject);
    if (!state?.active) return refuse('staff.unknown', { field: 'staff' });
    if (leaderRoles.includes(state.role) && !otherLeader(context, staff)) {
      return refuse('staff.last-leader', { field: 'staff' });
    }
    if (openShifts(context, staff).length > 0) return refuse('staff.on-shift', { field: 'staff' });
    return { entries: [staffLeftEntry.make(subject, reason ? { reason } : {})] };
  },
});
