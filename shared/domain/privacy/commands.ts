import { z } from 'zod';
import { tidy } from '../../values/text.ts';
import { defineCommand, deskRoles, leaderRoles, refuse } from '../area.ts';
import { householdRestated, personRevealed } from '../households/entries.ts';
import { type HouseholdState, unitSubject } from '../households/state.ts';
import { unsentLines } from '../households/unsent.ts';
import { valuesOf } from '../households/values-of.ts';
import { privacyErased } from './entries.ts';
import { personFacts } from './person-facts.ts';
import { pastKeeping } from './retention.ts';
import { slipsOf } from './slips-of.ts';

const reason = z
  .string('error.required')
  .transform(tidy)
  .pipe(z.string().min(2, 'error.required').max(200, 'error.text-long'));
const ofPerson = z.strictObject({
  /** Room, `3-2-1201`. */
  unit: z.string().max(60),
  /** Id of the person in the household. */
  person: z.string().max(60),
  reason,
});

/**
 * Erases a person of a household on request, with their key slips [ARCH 4.2.1] [sect. 4]: everything written about the
 * room so far goes, and the household stands anew without the person.
 */
export const erasePerson = defineCommand({
  name: 'erasePerson',
  roles: leaderRoles,
  approval: () => deskRoles,
  input: ofPerson,
  decide({ unit, person: id, reason: why }, context) {
    const subject = unitSubject(unit);
    const state = context.state<HouseholdState>(subject);
    const person = state?.persons.find((one) => one.id === id);
    const path = `persons/${id}`;
    const cameBack = state?.cameBack?.includes(path);
    if (!state || state.withdrawn || !(person || cameBack))
      return refuse('privacy.no-person', { field: 'person' });
    if (state.conflicts.length > 0) return refuse('privacy.conflicts-first');
    const slips = person ? slipsOf(person, unit, context) : [];
    if (slips.some((slip) => slip.open)) return refuse('privacy.keys-out');
    if (unsentLines(state).length > 0 && !context.acknowledged.has('privacy.unsent-first')) {
      return refuse('privacy.unsent-first', { overridable: true });
    }
    const values = valuesOf(state);
    const household = { ...values, persons: values.persons.filter((one) => one.id !== id) };
    const erased = [...new Set([...(state.erased ?? []), path])];
    const mark = { why: 'request', reason: why } as const;
    return {
      entries: [
        privacyErased.make(subject, mark),
        householdRestated.make(subject, { household, registeredAt: state.registeredAt, erased }),
        ...slips.map((slip) => privacyErased.make(slip.id, mark)),
      ],
      answer: { subject },
    };
  },
});

/** Everything that is kept about a person, in full, for the person [sect. 4] 查阅/复制. */
export const exportPerson = defineCommand({
  name: 'exportPerson',
  roles: leaderRoles,
  input: ofPerson,
  decide({ unit, person: id, reason: why }, context) {
    const subject = unitSubject(unit);
    const state = context.state<HouseholdState>(subject);
    const person = state?.withdrawn ? undefined : state?.persons.find((one) => one.id === id);
    if (!person) return refuse('privacy.no-person', { field: 'person' });
    const slips = slipsOf(person, unit, context);
    return {
      entries: [personRevealed.make(subject, { path: `persons/${id}`, row: person.name, reason: why })],
      answer: { name: person.name, facts: personFacts(person, unit, slips) },
    };
  },
});

/** Erases what is past its keeping time; the desk itself does it every day [DUTY 4.10.5] [HELP 10] [sect. 4]. */
export const applyRetention = defineCommand({
  name: 'applyRetention',
  roles: [],
  input: z.strictObject({}),
  decide(_input, context) {
    const subjects = pastKeeping(context);
    return {
      entries: subjects.map((subject) => privacyErased.make(subject, { why: 'retention' })),
      answer: { erased: subjects.length },
    };
  },
});
