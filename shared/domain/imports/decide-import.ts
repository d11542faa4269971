import { z } from 'zod';
import type { Values } from '../../forms/visible.ts';
import type { Entry } from '../../journal/posting.ts';
import { type Context, defineCommand, leaderRoles, type Refusal, refuse } from '../area.ts';
import { changeSteps } from '../households/decide-change.ts';
import { householdChanged, householdRegistered } from '../households/entries.ts';
import { mergeChanges } from '../households/merge.ts';
import type { HouseholdValues } from '../households/schemas.ts';
import { type HouseholdState, unitSubject } from '../households/state.ts';
import { valuesOf } from '../households/values-of.ts';
import { CheckedHousehold, checkHousehold } from './checked-household.ts';
import { importFinished, importPart, importStarted } from './entries.ts';
import { type ImportState, importSubject } from './state.ts';

const importId = z.string().regex(/^[\w-]{1,60}$/);

/** What becomes of one household of a roster. */
export type Outcome =
  | { readonly result: 'new' | 'changed'; readonly entry: Entry; readonly unit: string }
  | { readonly result: 'same'; readonly unit: string }
  | { readonly result: 'refused'; readonly unit: string; readonly refusals: readonly Refusal[] };

/**
 * A part of a roster, one posting: unknown rooms are registered, known ones get what the roster says differently,
 * a household with a wrong answer is left out and named. What the roster does not mention stays as it is.
 */
export const importHouseholds = defineCommand({
  name: 'importHouseholds',
  roles: leaderRoles,
  input: z.strictObject({
    importId,
    file: z.string().min(1).max(260),
    households: z
      .array(z.union([z.instanceof(CheckedHousehold), z.record(z.string().max(60), z.unknown())]))
      .min(1)
      .max(500),
  }),
  decide({ importId: id, file, households }, context) {
    const subject = importSubject(id);
    const state = context.state<ImportState>(subject);
    if (state && state.status !== 'running') return refuse('imports.not-running');
    const seen = new Set<string>();
    const outcomes = households.map((one) => importOne(one, id, seen, context));
    const count = (result: Outcome['result']) => outcomes.filter((one) => one.result === result).length;
    const counts = {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      refused: count('refused'),
      residents: households.reduce((sum, one) => sum + personsOf(one), 0),
    };
    return {
      entries: [
        ...(state ? [] : [importStarted.make(subject, { file })]),
        importPart.make(subject, counts),
        ...outcomes.flatMap((one) => ('entry' in one ? [one.entry] : [])),
      ],
      answer: { ...counts, refusals: outcomes.filter((one) => one.result === 'refused') },
    };
  },
});

/** The last part is in, or the clerk stopped it: what was read so far stays and can be taken back. */
export const finishImport = defineCommand({
  name: 'finishImport',
  roles: leaderRoles,
  input: z.strictObject({ importId, cancelled: z.boolean() }),
  decide({ importId: id, cancelled }, context) {
    const subject = importSubject(id);
    if (context.state<ImportState>(subject)?.status !== 'running') return refuse('imports.not-running');
    return { entries: [importFinished.make(subject, { cancelled })] };
  },
});

/** Decides one household; `seen` holds the rooms of this roster so far. */
export function importOne(
  values: Values | CheckedHousehold,
  id: string,
  seen: Set<string>,
  context: Context,
): Outcome {
  const checked = values instanceof CheckedHousehold ? values : checkHousehold(values, context.newId);
  if (!(checked instanceof CheckedHousehold)) return { result: 'refused', ...checked };
  const { household } = checked;
  const { unit } = household;
  if (seen.has(unit))
    return { result: 'refused', unit, refusals: [{ code: 'imports.unit-twice', field: 'unit' }] };
  seen.add(unit);
  const subject = unitSubject(unit);
  const state = context.state<HouseholdState>(subject);
  if (!state || state.withdrawn) {
    return { result: 'new', unit, entry: householdRegistered.make(subject, { household, importId: id }) };
  }
  const changes = changesTo(valuesOf(state), household);
  if (changes.length === 0) return { result: 'same', unit };
  return { result: 'changed', unit, entry: householdChanged.make(subject, { changes, importId: id }) };
}

function changesTo(current: HouseholdValues, household: HouseholdValues) {
  return changeSteps(current, mergeChanges(current, household));
}

function personsOf(one: Values | CheckedHousehold): number {
  const { persons } = one instanceof CheckedHousehold ? one.household : one;
  return Array.isArray(persons) ? persons.length : 0;
}
