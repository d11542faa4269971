import { z } from 'zod';
import { applyChanges, type Change, diffValues, valueAt } from '../../forms/changes.ts';
import { fieldAt } from '../../forms/fields.ts';
import { defineCommand, deskRoles, type Refusal, refuse } from '../area.ts';
import { elsewhereWarnings } from './elsewhere.ts';
import { householdChanged } from './entries.ts';
import { householdForm } from './form.ts';
import { rowName } from './places.ts';
import { readHousehold } from './read.ts';
import type { HouseholdChange, HouseholdValues } from './schemas.ts';
import type { HouseholdState } from './state.ts';
import { valuesOf } from './values-of.ts';

const input = z.strictObject({
  subject: z.string().max(80),
  changes: z
    .array(z.strictObject({ path: z.string().max(200), value: z.unknown() }))
    .min(1)
    .max(500),
});

/** 随时变动随时更改: only the changed places are written, each with what stood there [RES 5.1.1]. */
export const changeHousehold = defineCommand({
  name: 'changeHousehold',
  roles: deskRoles,
  input,
  decide({ subject, changes }, context) {
    const state = context.state<HouseholdState>(subject);
    if (!state || state.withdrawn) return refuse('households.not-registered');
    const wrong = changes.flatMap((change) => wrongPlace(state, change));
    if (wrong.length > 0) return { refusals: wrong };
    const before = valuesOf(state);
    const read = readHousehold(applyChanges(before, changes), context.newId, before);
    if (read.errors) return { refusals: read.errors };
    const steps = changeSteps(before, diffValues(before, read.household));
    if (steps.length === 0) return refuse('households.nothing-changed');
    const touched = read.household.persons.filter((one) => identityChanged(before, one.id, steps));
    const warnings = elsewhereWarnings(read.household, touched, context);
    if (warnings.length > 0) return { refusals: warnings };
    return { entries: [householdChanged.make(subject, { changes: steps })], answer: { subject } };
  },
});

/** The changes with the values they replace and the name of the row, as they are journalled. */
export function changeSteps(before: HouseholdValues, changes: readonly Change[]): HouseholdChange[] {
  return changes.map(({ path, value }) => {
    const row = rowName(before, path, value);
    return { path, from: valueAt(before, path) ?? null, to: value ?? null, ...(row ? { row } : {}) };
  });
}

/** A path leads to a field of the form; the room itself cannot become another room. */
function wrongPlace(state: HouseholdState, { path }: Change): readonly Refusal[] {
  const [table, id, field, ...more] = path.split('/');
  const place = fieldAt(householdForm, path);
  const tableField = fieldAt(householdForm, table ?? '');
  const inTable = tableField?.kind === 'rows';
  const shapeRight = inTable ? id !== undefined && /^[\w-]{1,60}$/.test(id) : id === undefined;
  if (!place || !shapeRight || more.length > 0 || path === 'unit') {
    return [{ code: 'error.unknown-field', field: path }];
  }
  if (field !== undefined && valueAt(state, `${table}/${id}`) === undefined) {
    return [{ code: 'households.row-gone', field: path }];
  }
  return [];
}

function identityChanged(before: HouseholdValues, id: string, steps: readonly HouseholdChange[]): boolean {
  if (!before.persons.some((one) => one.id === id)) return true;
  const identity = ['name', 'phone', 'idNumber', 'idDocument'].map((field) => `persons/${id}/${field}`);
  return steps.some((step) => identity.includes(step.path));
}
