import { z } from 'zod';
import { type Area, defineEntry } from '../../shared/domain/area.ts';
import { createRegistry } from '../../shared/domain/registry.ts';
import { nextHlc } from '../../shared/journal/hlc.ts';
import { type Entry, type Posting, postingId } from '../../shared/journal/posting.ts';
import { localIso } from '../../shared/values/time.ts';

/** A made-up area whose fold depends on the order of everything: what converges here converges anywhere. */
export interface NoteState {
  readonly lines: readonly string[];
  readonly unit?: string;
  readonly done: boolean;
}

const added = defineEntry(
  'memo.added',
  1,
  z.strictObject({ text: z.string(), unit: z.string().optional(), number: z.string().optional() }),
  { numberOf: (data) => data.number ?? '' },
);
const done = defineEntry('memo.done', 1, z.strictObject({}));
const withdrawn = defineEntry('memo.withdrawn', 1, z.strictObject({}));

/** A memo with this text makes the fold throw, as only a bug would. */
export const poison = '!';

export const memo = { added, done, withdrawn };

const memoArea: Area<NoteState> = {
  name: 'memo',
  subjects: ['memo', 'unit'],
  commands: [],
  entries: [added, done, withdrawn],
  foldVersion: 1,
  fold(state, entry, meta) {
    const lines = state?.lines ?? [];
    if (added.is(entry)) {
      const { text, unit } = entry.data;
      if (text === poison) throw new Error('a bug in a fold');
      const line = `${meta.desk}${meta.seq}.${meta.index} ${text}`;
      const place = unit ?? state?.unit;
      return { lines: [...lines, line], done: false, ...(place === undefined ? {} : { unit: place }) };
    }
    if (done.is(entry)) return state && { ...state, done: true };
    if (withdrawn.is(entry)) return undefined;
    return state;
  },
  project(subject, state) {
    const unit = state.unit === undefined ? {} : { unit: state.unit };
    const text = state.lines.at(-1) ?? '';
    return {
      rows: state.lines.map((line, i) => ({
        kind: 'memo',
        id: `${subject}/${i}`,
        ...unit,
        status: state.done ? 'done' : 'open',
        open: !state.done,
        data: { line },
      })),
      search: [{ title: text, subtitle: subject, ...unit, names: [text], numbers: [subject] }],
    };
  },
  describe: (entry) => ({ key: `memo.log.${entry.type}` }),
  present: (state) => state,
  texts: { zh: {}, en: {} },
};

// Only the registry folds it, with states it made itself.
export const memoRegistry = createRegistry([memoArea as Area]);

/** Postings of one desk, chained by nothing: the views do not look at hashes. */
export function testDesk(desk: string) {
  let seq = 0;
  let hlc = '';
  return (now: number, ...entries: readonly (Entry | null)[]): Posting => {
    seq += 1;
    hlc = nextHlc(hlc || '000000000000-0000', now);
    return {
      id: postingId(desk, seq),
      site: 'cuihu',
      desk,
      seq,
      hlc,
      at: localIso(now),
      clerk: 'wanglin',
      approver: '',
      command: 'addMemo',
      request: `${desk}/${seq}`,
      hashes: entries.map(() => ''),
      prev: '',
      hash: '',
      sig: '',
      body: entries.map((entry) => entry && { salt: '', entry }),
    };
  };
}
