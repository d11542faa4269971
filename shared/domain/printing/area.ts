import type { Area } from '../area.ts';
import { reprintDocument, settleJob } from './clerk-commands.ts';
import { describeJob } from './describe.ts';
import { documentRequested, printEnded, printSettled, printStarted } from './entries.ts';
import { foldJob } from './fold.ts';
import { projectJob } from './project.ts';
import { endPrint, startPrint } from './spool-commands.ts';
import type { JobState } from './state.ts';
import { texts } from './texts.ts';

export const area: Area<JobState> = {
  name: 'printing',
  subjects: ['job'],
  commands: [startPrint, endPrint, reprintDocument, settleJob],
  entries: [documentRequested, printStarted, printEnded, printSettled],
  foldVersion: 1,
  fold: foldJob,
  project: projectJob,
  describe: describeJob,
  // A job names its document and its clerk, no resident.
  present: (state) => state,
  texts,
};
