import type { Area } from '../area.ts';
import { applyRetention, erasePerson, exportPerson } from './commands.ts';
import { privacyErased } from './entries.ts';
import { texts } from './texts.ts';

/**
 * People's data on request, and its end [sect. 4] [ARCH 4.2.1]. It has no subjects of its own: an erasure stands with
 * the subject it erases, so whoever folds that subject meets it (`with-erasure.ts`).
 */
export const area: Area = {
  name: 'privacy',
  subjects: [],
  commands: [erasePerson, exportPerson, applyRetention],
  entries: [privacyErased],
  foldVersion: 1,
  fold: (state) => state,
  project: () => ({ rows: [] }),
  describe: () => ({ key: 'privacy.title' }),
  present: () => undefined,
  texts,
};
