import type { Entry } from '../../journal/posting.ts';
import type { Area, LogLine } from '../area.ts';
import { keepForks, settleFork } from './commands.ts';
import { forkKept, forkSettled } from './entries.ts';
import { foldFork, projectFork } from './fold.ts';
import type { ForkState } from './state.ts';
import { texts } from './texts.ts';

/** Postings of a book that ran on twice under one desk id: kept, and open until a leader has settled them. */
export const area: Area<ForkState> = {
  name: 'forks',
  subjects: ['fork'],
  commands: [keepForks, settleFork],
  entries: [forkKept, forkSettled],
  foldVersion: 1,
  fold: foldFork,
  project: projectFork,
  describe,
  present: (state) => state,
  texts,
};

function describe(entry: Entry): LogLine {
  if (forkKept.is(entry)) {
    const { id, command, body } = entry.data.posting;
    const papers = body.flatMap((part) =>
      part ? [part.entry.subject.slice(part.entry.subject.indexOf(':') + 1)] : [],
    );
    const what = [command, ...new Set(papers)].join(' ');
    return { key: 'forks.log.kept', values: { posting: id, what } };
  }
  if (forkSettled.is(entry)) return { key: 'forks.log.settled', values: { text: entry.data.text } };
  return { key: 'forks.log.other' };
}
