import { z } from 'zod';
import { textAnswer } from '../../forms/answers.ts';
import { applyChanges, diffValues, valueAt } from '../../forms/changes.ts';
import { fieldAt } from '../../forms/fields.ts';
import { parseForm } from '../../forms/schema.ts';
import { type Context, defineCommand, deskRoles, leaderRoles, type Refusal, refuse } from '../area.ts';
import { keyAdded, keyChanged, keyRetired } from './entries.ts';
import { keyForm } from './key-form.ts';
import { type KeyValues, keySchema } from './schemas.ts';
import type { KeyState } from './state.ts';

const subject = z.string().regex(/^key:[\w-]{1,60}$/);

export const addKey = defineCommand({
  name: 'addKey',
  roles: deskRoles,
  input: z.record(z.string().max(60), z.unknown()),
  decide(input, context) {
    const { errors, values } = parseForm(keyForm, input);
    if (errors.length > 0) return { refusals: errors };
    const key = keySchema.parse(values);
    const taken = hookTaken(key, undefined, context);
    if (taken) return { refusals: [taken] };
    const id = `key:${context.newId()}`;
    return { entries: [keyAdded.make(id, key)], answer: { subject: id } };
  },
});

export const changeKey = defineCommand({
  name: 'changeKey',
  roles: deskRoles,
  input: z.strictObject({
    subject,
    changes: z
      .array(z.strictObject({ path: z.string().max(60), value: z.unknown() }))
      .min(1)
      .max(20),
  }),
  decide({ subject: id, changes }, context) {
    const state = context.state<KeyState>(id);
    if (!state || state.retiredAt) return refuse('keys.no-such-key');
    const wrong = changes.find((one) => one.path.includes('/') || !fieldAt(keyForm, one.path));
    if (wrong) return refuse('error.unknown-field', { field: wrong.path });
    const before = valuesOf(state);
    const { errors, values } = parseForm(keyForm, { ...applyChanges(before, changes) }, before);
    if (errors.length > 0) return { refusals: errors };
    const key = keySchema.parse(values);
    const out = keysOut(id, context);
    if (key.count < out) return refuse('keys.more-out', { field: 'count', values: { out } });
    const taken = hookTaken(key, id, context);
    if (taken) return { refusals: [taken] };
    const steps = diffValues(before, key).map(({ path, value }) => ({
      path,
      from: valueAt(before, path) ?? null,
      to: value,
    }));
    if (steps.length === 0) return refuse('keys.nothing-changed');
    return {
      entries: [keyChanged.make(id, { label: state.label, changes: steps })],
      answer: { subject: id },
    };
  },
});

/** A key that is lost or whose lock was changed; its slips stay in the book. */
export const retireKey = defineCommand({
  name: 'retireKey',
  roles: leaderRoles,
  input: z.strictObject({ subject, reason: textAnswer(200).pipe(z.string().min(2, 'error.required')) }),
  decide({ subject: id, reason }, context) {
    const state = context.state<KeyState>(id);
    if (!state || state.retiredAt) return refuse('keys.no-such-key');
    const out = keysOut(id, context);
    if (out > 0) return refuse('keys.still-out', { values: { out } });
    return { entries: [keyRetired.make(id, { label: state.label, reason })] };
  },
});

/** How many of a key are out now, over all slips. */
export function keysOut(key: string, context: Pick<Context, 'rows'>): number {
  return context
    .rows({ kind: 'key-slip', scope: key, open: true })
    .reduce((sum, row) => sum + Number(row.data.count ?? 0), 0);
}

/** One hook, one key: else the wrong key is given out. */
function hookTaken(
  key: KeyValues,
  self: string | undefined,
  context: Pick<Context, 'rows'>,
): Refusal | undefined {
  if (!key.hook) return undefined;
  const other = context
    .rows({ kind: 'key', status: 'active' })
    .find((row) => row.id !== self && row.data.hook === key.hook && row.data.place === (key.place ?? ''));
  if (!other) return undefined;
  return { code: 'keys.hook-taken', field: 'hook', values: { label: String(other.data.label) } };
}

function valuesOf(state: KeyState): KeyValues {
  const { addedAt: _added, retiredAt: _retired, ...values } = state;
  return values;
}
