import { z } from 'zod';
import { formatUnit } from '../../values/unit-code.ts';
import { defineCommand, deskRoles, refuse } from '../area.ts';
import { elsewhereWarnings } from './elsewhere.ts';
import { householdRegistered } from './entries.ts';
import { readHousehold } from './read.ts';
import { type HouseholdState, unitSubject } from './state.ts';

/** Files 业主/住户情况登记表 for a room that has none yet; a registered room is changed, not registered again. */
export const registerHousehold = defineCommand({
  name: 'registerHousehold',
  roles: deskRoles,
  input: z.record(z.string().max(60), z.unknown()),
  decide(input, context) {
    const read = readHousehold(input, context.newId);
    if (read.errors) return { refusals: read.errors };
    const { household } = read;
    const subject = unitSubject(household.unit);
    const existing = context.state<HouseholdState>(subject);
    if (existing && !existing.withdrawn) {
      const names = existing.persons.map((one) => one.name).join('、');
      const values = { unit: formatUnit(household.unit), names };
      return refuse('households.unit-registered', { field: 'unit', values });
    }
    const warnings = elsewhereWarnings(household, household.persons, context);
    if (warnings.length > 0) return { refusals: warnings };
    return {
      entries: [householdRegistered.make(subject, { household })],
      answer: { subject, unit: household.unit },
    };
  },
});
