import type { Area } from '../area.ts';
import { erases, privacyErased } from './entries.ts';

/** The area as it folds and describes an erasure too: it begins each subject anew, whatever the area does otherwise. */
export function withErasure(area: Area): Area {
  return {
    ...area,
    fold: (state, entry, meta) => (erases(entry) ? undefined : area.fold(state, entry, meta)),
    describe(entry) {
      if (!privacyErased.is(entry)) return area.describe(entry);
      const { why, reason = '' } = entry.data;
      const what = entry.subject.slice(entry.subject.indexOf(':') + 1);
      return { key: `privacy.log.${why}`, values: { what, reason } };
    },
  };
}
