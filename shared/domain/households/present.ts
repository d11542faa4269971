import { maskValues } from '../../forms/mask-values.ts';
import type { Role } from '../area.ts';
import { householdForm } from './form.ts';
import { placeLabel, placeTextFor, rowName } from './places.ts';
import type { HouseholdState } from './state.ts';

/** A household as a role may see it: masked by the form, the values of conflicts as masked texts. */
export function presentHousehold(state: HouseholdState, role: Role): unknown {
  // Old values stand there in full: they are the sheet's to mask.
  const { removed: _kept, days: _days, unsent: _unsent, erased: _erased, conflicts, ...shown } = state;
  return {
    ...maskValues(householdForm, shown, role),
    conflicts: conflicts.map(({ path, values }) => ({
      path,
      label: placeLabel(
        householdForm,
        path,
        values.map((one) => rowName(state, path, one.value)).find((name) => name !== undefined),
      ),
      values: values.map(({ value, ...from }) => ({
        ...from,
        text: placeTextFor(householdForm, path, value, role),
      })),
    })),
  };
}
