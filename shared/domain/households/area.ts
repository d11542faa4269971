import type { Area } from '../area.ts';
import { keySlipForm } from '../keys/slip-form.ts';
import { changeHousehold } from './decide-change.ts';
import { registerHousehold } from './decide-register.ts';
import { revealCommand } from './decide-reveal.ts';
import { settleConflict } from './decide-settle.ts';
import { describeHousehold } from './describe.ts';
import { householdDocument } from './document.ts';
import {
  householdChanged,
  householdInformed,
  householdRegistered,
  householdRestated,
  householdSettled,
  householdWithdrawn,
  personRevealed,
} from './entries.ts';
import { foldHousehold } from './fold.ts';
import { householdForm } from './form.ts';
import { presentHousehold } from './present.ts';
import { projectHousehold } from './project.ts';
import type { HouseholdState } from './state.ts';
import { householdTexts } from './texts.ts';

/** Who owns and lives in a room [RES 5.1.1] [KEYHH] [ARCH]. */
export const area: Area<HouseholdState> = {
  name: 'households',
  subjects: ['unit'],
  commands: [
    registerHousehold,
    changeHousehold,
    settleConflict,
    revealCommand({ unit: householdForm, 'key-slip': keySlipForm }),
  ],
  entries: [
    householdRegistered,
    householdChanged,
    householdWithdrawn,
    householdSettled,
    householdInformed,
    householdRestated,
    personRevealed,
  ],
  foldVersion: 5,
  fold: foldHousehold,
  project: (_subject, state) => projectHousehold(state),
  describe: describeHousehold,
  present: presentHousehold,
  forms: [householdForm],
  documents: [householdDocument],
  texts: householdTexts,
};
