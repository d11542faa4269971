import { maskValues } from '../../forms/mask-values.ts';
import type { Area } from '../area.ts';
import { issueKeySlip } from './decide-issue.ts';
import { addKey, changeKey, retireKey } from './decide-register.ts';
import { returnKey } from './decide-return.ts';
import { describeKeys } from './describe.ts';
import { keySlipDocument } from './document.ts';
import { keyAdded, keyChanged, keyRetired, keySlipIssued, keySlipReturned } from './entries.ts';
import { foldKeys } from './fold.ts';
import { keyForm } from './key-form.ts';
import { projectKeys } from './project.ts';
import { keySlipForm } from './slip-form.ts';
import { isSlip, type KeysState } from './state.ts';
import { keysTexts } from './texts.ts';

/** The key register and the slips keys go out on [KEY]. */
export const area: Area<KeysState> = {
  name: 'keys',
  subjects: ['key', 'key-slip'],
  commands: [addKey, changeKey, retireKey, issueKeySlip, returnKey],
  entries: [keyAdded, keyChanged, keyRetired, keySlipIssued, keySlipReturned],
  foldVersion: 2,
  fold: foldKeys,
  project: projectKeys,
  describe: describeKeys,
  present: (state, role) => (isSlip(state) ? maskValues(keySlipForm, state, role) : state),
  forms: [keySlipForm, keyForm],
  documents: [keySlipDocument],
  texts: keysTexts,
};
