import { z } from 'zod';
import { type Context, defineCommand, deskRoles, type Row, refuse } from '../area.ts';
import { householdInformed } from '../households/entries.ts';
import { type HouseholdState, unitSubject } from '../households/state.ts';
import { unsentLines } from '../households/unsent.ts';
import { department } from '../keys/choices.ts';
import { requestPrint } from '../printing/request-print.ts';
import { changeSheetDocument, fileCopy } from './document.ts';
import { changeSheetIssued } from './entries.ts';
import { changeSheetSubject } from './state.ts';

/** One sheet stays one that a department reads; what is left over goes on the next. */
const householdsOfSheet = 200;

/** [RES 5.1.1] [KEYHH 4.2.5] Tells the departments of every change since the last sheet: nobody types it again. */
export const issueChangeSheet = defineCommand({
  name: 'issueChangeSheet',
  roles: deskRoles,
  input: z.strictObject({
    departments: z
      .array(department.schema, 'error.required')
      .min(1, 'error.required')
      .max(20)
      .transform((all) => [...new Set(all)]),
  }),
  decide({ departments }, context) {
    const waiting = context.rows({ kind: 'household-unsent' }).toSorted(byTime);
    const units = waiting.slice(0, householdsOfSheet).map((row) => row.id);
    const told = units.toSorted(byUnit).flatMap((unit) => householdOf(unit, context));
    if (told.length === 0) return refuse('change-sheet.nothing');
    const number = context.number('Y');
    const subject = changeSheetSubject(number);
    const since = lastSheet(context);
    const copies = [fileCopy, ...departments.map((one) => department.label(one).zh)];
    return {
      entries: [
        changeSheetIssued.make(subject, {
          number,
          departments,
          ...(since === undefined ? {} : { since }),
          households: told.map(({ household }) => household),
        }),
        ...told.map(({ household, changes }) =>
          householdInformed.make(unitSubject(household.unit), { sheet: number, departments, changes }),
        ),
        ...requestPrint(changeSheetDocument.name, subject, copies, context),
      ],
      answer: { number, subject, households: told.length, left: waiting.length - told.length },
    };
  },
});

function householdOf(unit: string, context: Context) {
  const state = context.state<HouseholdState>(unitSubject(unit));
  if (!state) return [];
  const names = state.persons.map((one) => one.name).join('、');
  const household = { unit, names, changes: [...unsentLines(state)] };
  return [{ household, changes: state.unsent.map(({ id }) => id) }];
}

function lastSheet(context: Context): string | undefined {
  return context
    .rows({ kind: 'change-sheet' })
    .map((row) => row.at)
    .toSorted()
    .at(-1);
}

const byTime = (a: Row, b: Row): number => (a.at ?? '').localeCompare(b.at ?? '');
const byUnit = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });
