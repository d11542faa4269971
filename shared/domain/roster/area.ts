import type { Area } from '../area.ts';
import { planRoster, submitRoster } from './decide-plan.ts';
import { changeRoster, reviewRoster } from './decide-review.ts';
import { describeRoster } from './describe.ts';
import { rosterDocument } from './document.ts';
import { rosterChanged, rosterPlanned, rosterReviewed, rosterSubmitted } from './entries.ts';
import { foldRoster, projectRoster } from './fold.ts';
import type { RosterState } from './state.ts';
import { texts } from './texts.ts';

export const area: Area<RosterState> = {
  name: 'roster',
  subjects: ['roster'],
  commands: [planRoster, submitRoster, reviewRoster, changeRoster],
  entries: [rosterPlanned, rosterSubmitted, rosterReviewed, rosterChanged],
  foldVersion: 1,
  fold: foldRoster,
  project: projectRoster,
  describe: describeRoster,
  present: (state) => state,
  documents: [rosterDocument],
  texts,
};
