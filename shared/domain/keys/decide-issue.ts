import { z } from 'zod';
import { parseForm } from '../../forms/schema.ts';
import { localIso, minutes } from '../../values/time.ts';
import { type Context, defineCommand, deskRoles, type Refusal, refuse } from '../area.ts';
import { requestPrint } from '../printing/request-print.ts';
import { keysOut } from './decide-register.ts';
import { keySlipDocument } from './document.ts';
import { keySlipIssued } from './entries.ts';
import { defaultDue, missingCheck, recordWarnings } from './rules.ts';
import { type SlipValues, slipSchema } from './schemas.ts';
import { keySlipForm } from './slip-form.ts';
import { type KeyState, slipSubject } from './state.ts';

/** Gives keys out against a slip. Without the check that the borrower's kind asks for there is no slip [KEY]. */
export const issueKeySlip = defineCommand({
  name: 'issueKeySlip',
  roles: deskRoles,
  input: z.record(z.string().max(60), z.unknown()),
  decide(input, context) {
    const rule = missingCheck(input);
    const { errors, values } = parseForm(keySlipForm, input);
    const others = errors.filter((one) => one.field !== rule?.field);
    if (rule || others.length > 0) return { refusals: [...(rule ? [rule] : []), ...others] };
    const slip = inSiteTime(slipSchema.parse(values));
    const key = context.state<KeyState>(slip.key);
    if (!slip.key.startsWith('key:') || !key || key.retiredAt)
      return refuse('keys.no-such-key', { field: 'key' });
    const wrong = [...wrongTimes(slip, context), ...tooMany(slip, key, context)];
    if (wrong.length > 0) return { refusals: wrong };
    const warnings = recordWarnings(slip, key.unit, context);
    if (warnings.length > 0) return { refusals: warnings };
    const number = context.number('K');
    const subject = slipSubject(number);
    const data = {
      ...slip,
      number,
      keyLabel: key.label,
      ...(key.unit ? { unit: key.unit } : {}),
      due: slip.due ?? defaultDue(slip.borrowerKind, context),
    };
    return {
      entries: [
        keySlipIssued.make(subject, data),
        ...requestPrint(keySlipDocument.name, subject, keySlipDocument.copies, context),
      ],
      answer: { subject, number, due: data.due },
    };
  },
});

/** The register says how many there are: more cannot be out. */
function tooMany(slip: SlipValues, key: KeyState, context: Context): readonly Refusal[] {
  const available = key.count - keysOut(slip.key, context);
  if (slip.count <= available) return [];
  const values = { label: key.label, count: key.count, available: Math.max(0, available) };
  return [{ code: 'keys.not-enough', field: 'count', values }];
}

/** A call or a confirmation lies in the past (the clock of the phone may be a little ahead), the return does not. */
function wrongTimes(slip: SlipValues, context: Context): readonly Refusal[] {
  const latest = localIso(context.now + minutes(5));
  const past = (['calledAt', 'headConfirmedAt'] as const).filter((name) => (slip[name] ?? '') > latest);
  return [
    ...past.map((field) => ({ code: 'keys.time-ahead', field })),
    ...(slip.due !== undefined && slip.due <= context.at ? [{ code: 'keys.due-past', field: 'due' }] : []),
  ];
}

/** Times of the form in one spelling, so that text order is time order. */
function inSiteTime(slip: SlipValues): SlipValues {
  const local = (time: string) => localIso(Date.parse(time));
  return {
    ...slip,
    ...(slip.due ? { due: local(slip.due) } : {}),
    ...(slip.calledAt ? { calledAt: local(slip.calledAt) } : {}),
    ...(slip.headConfirmedAt ? { headConfirmedAt: local(slip.headConfirmedAt) } : {}),
  };
}
