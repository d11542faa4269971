import { z } from 'zod';
import { type Context, defineCommand, leaderRoles, refuse } from '../area.ts';
import { householdWithdrawn } from '../households/entries.ts';
import { type HouseholdState, unitSubject } from '../households/state.ts';
import { importUndone } from './entries.ts';
import { type ImportState, importSubject } from './state.ts';

/** Papers that name a room: a household with one of them is not taken back. */
const papers = ['key-slip', 'receipt', 'note'];

/**
 * Takes back the households an import registered, a part at a time. One that somebody changed or worked with since
 * is kept and named; what the import changed in households that were there before stays.
 */
export const withdrawImport = defineCommand({
  name: 'withdrawImport',
  roles: leaderRoles,
  input: z.strictObject({
    importId: z.string().max(60),
    units: z.array(z.string().max(60)).max(500),
    /** Set with the last part. */
    done: z.boolean(),
  }),
  decide({ importId, units, done }, context) {
    const subject = importSubject(importId);
    const state = context.state<ImportState>(subject);
    if (!state || state.status === 'undone') return refuse('imports.not-there');
    if (state.status === 'running') return refuse('imports.still-running');
    const goes = (unit: string) => mayGo(unit, importId, context);
    const withdrawn = units.filter(goes);
    const kept = units.filter((unit) => !goes(unit));
    return {
      entries: [
        importUndone.make(subject, { withdrawn: withdrawn.length, kept: kept.length, done }),
        ...withdrawn.map((unit) => householdWithdrawn.make(unitSubject(unit), { importId })),
      ],
      answer: { withdrawn: withdrawn.length, kept },
    };
  },
});

function mayGo(unit: string, importId: string, context: Context): boolean {
  const state = context.state<HouseholdState>(unitSubject(unit));
  if (!state || state.withdrawn || state.importId !== importId || state.changes > 0) return false;
  return papers.every((kind) => context.rows({ kind, unit }).length === 0);
}
