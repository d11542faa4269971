import type { EntryMeta } from '../area.ts';
import type { HouseholdChange } from './schemas.ts';
import type { HouseholdDay, HouseholdState, Informed } from './state.ts';

type History = Pick<HouseholdState, 'days' | 'unsent' | 'informed'>;

export const noHistory: History = { days: [], unsent: [], informed: [] };

/** What happened to a household in one entry; without changes it was registered. */
export interface Happening {
  readonly changes?: readonly HouseholdChange[];
}

/** Remembers a registration or change for the day's record and for the next 房产异动表. */
export function remembered<S extends History>(state: S, { changes }: Happening, meta: EntryMeta): S {
  const { posting, index, at, clerk } = meta;
  const registered = changes === undefined;
  const unsent = { id: `${posting}.${index}`, at, clerk, registered, changes: changes ?? [] };
  return { ...state, days: dayAdded(state.days, registered, meta), unsent: [...state.unsent, unsent] };
}

/** [KEYHH 4.2.5] Only what the sheet told of is told: a change that arrives late waits for the next one. */
export function told<S extends History>(
  state: S,
  { changes, ...informed }: Omit<Informed, 'at'> & { readonly changes: readonly string[] },
  { at }: EntryMeta,
): S {
  const unsent = state.unsent.filter(({ id }) => !changes.includes(id));
  return { ...state, unsent, informed: [...state.informed, { ...informed, at }] };
}

/** One line for each day and clerk, however often they changed the household. */
function dayAdded(days: readonly HouseholdDay[], registered: boolean, { at, clerk }: EntryMeta) {
  const date = at.slice(0, 10);
  const isSame = (day: HouseholdDay) => day.date === date && day.clerk === clerk;
  const before = days.find(isSame) ?? { date, clerk, at, registered: false, changed: 0 };
  const day: HouseholdDay = {
    ...before,
    at,
    registered: before.registered || registered,
    changed: before.changed + (registered ? 0 : 1),
  };
  return [...days.filter((one) => !isSame(one)), day];
}
