import { z } from 'zod';
import { valueAt } from '../../forms/changes.ts';
import { defineCommand, deskRoles, refuse } from '../area.ts';
import { householdSettled } from './entries.ts';
import { rowName } from './places.ts';
import { type HouseholdState, unitSubject } from './state.ts';

/** A clerk asks the household which of the values is right and settles the conflict. */
export const settleConflict = defineCommand({
  name: 'settleConflict',
  roles: deskRoles,
  input: z.strictObject({
    unit: z.string().max(60),
    path: z.string().max(200),
    /** Id of the chosen value: the window knows the values only masked. */
    choice: z.string().max(120),
  }),
  decide({ unit, path, choice }, context) {
    const subject = unitSubject(unit);
    const state = context.state<HouseholdState>(subject);
    const conflict = state?.conflicts.find((one) => one.path === path);
    const chosen = conflict?.values.find((one) => one.id === choice);
    if (!state || !conflict || !chosen) return refuse('households.conflict-gone');
    const row = rowName(state, path, chosen.value);
    return {
      entries: [
        householdSettled.make(subject, {
          path,
          from: valueAt(state, path) ?? null,
          value: chosen.value ?? null,
          seen: conflict.values.map((one) => one.value),
          ...(row ? { row } : {}),
        }),
      ],
      answer: { subject },
    };
  },
});
