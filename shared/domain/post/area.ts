import type { Entry } from '../../journal/posting.ts';
import type { Area, LogLine } from '../area.ts';
import { setPostItems } from './decide.ts';
import { postCounted, postItemsSet } from './entries.ts';
import { fold, project } from './fold.ts';
import type { PostState } from './state.ts';
import { texts } from './texts.ts';

/** What lies at the desk and is counted at every takeover [DUTY 4.11]. */
export const area: Area<PostState> = {
  name: 'post',
  subjects: ['post'],
  commands: [setPostItems],
  entries: [postItemsSet, postCounted],
  foldVersion: 1,
  fold,
  project,
  describe,
  present: (state) => state,
  texts,
};

function describe(entry: Entry): LogLine {
  if (postItemsSet.is(entry)) {
    return { key: 'post.log.items-set', values: { count: entry.data.items.length } };
  }
  if (postCounted.is(entry)) {
    const { counts } = entry.data;
    const faulty = counts.filter((item) => item.counted < item.expected || item.damaged > 0).length;
    const values = { count: counts.length, faulty };
    return { key: faulty === 0 ? 'post.log.counted' : 'post.log.counted-faulty', values };
  }
  return { key: 'log.unknown', values: { type: entry.type } };
}
