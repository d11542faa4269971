import fc from 'fast-check';
import { fillWithDefaultSettings, type MangoQuery } from 'rxdb';

/** Test support: a document with everything an index can hold, and random things to do with it. */
export interface Note {
  id: string;
  desk: string;
  seq: number;
  rate: number;
  open: boolean;
  tags: string[];
  room?: string;
  place: { floor: number };
}

export const noteSchema = fillWithDefaultSettings<Note>({
  version: 0,
  type: 'object',
  primaryKey: 'id',
  properties: {
    id: { type: 'string', maxLength: 12 },
    desk: { type: 'string', maxLength: 12 },
    seq: { type: 'integer', minimum: 0, maximum: 20, multipleOf: 1 },
    rate: { type: 'number', minimum: -2, maximum: 2, multipleOf: 0.25 },
    open: { type: 'boolean' },
    tags: { type: 'array', items: { type: 'string' } },
    room: { type: 'string', maxLength: 12 },
    place: {
      type: 'object',
      properties: { floor: { type: 'integer', minimum: -3, maximum: 40, multipleOf: 1 } },
    },
  },
  required: ['id', 'desk', 'seq', 'rate', 'open', 'tags', 'place'],
  indexes: [['desk', 'seq'], ['seq', 'desk'], ['open', 'rate'], 'place.floor', ['room', 'seq']],
});

/**
 * What the strings of a document are put together from, and whether an indexed one may be missing; whether numbers are
 * asked for that the schema does not allow.
 */
export interface Alphabet {
  parts: readonly string[];
  ids: readonly string[];
  mayLackRoom: boolean;
  asksBeyond: boolean;
}

const common = ['', 'a', 'A', 'b', 'é', '前', '台'];
/** UTF-8 orders these differently from JavaScript, or cannot hold them. */
const aroundSurrogates = ['\ud7ff', '\ue000', '\uff01', '\uffff', '😀', '𠮷', '\ud800', '\udc00'];
const ids = ['1', '2', '3', 'a', 'b', '\uffff', '😀', '前', '\ud800'];

export const printable: Alphabet = {
  parts: [...common, ...aroundSurrogates],
  ids,
  mayLackRoom: false,
  asksBeyond: false,
};
export const withControls: Alphabet = {
  parts: [...common, ...aroundSurrogates, ' ', '\t', '\u0001', '\0'],
  ids: [...ids, '\u0001x', 'a\0'],
  mayLackRoom: true,
  asksBeyond: true,
};

/** A write as a client would send it: `knows` says whether it has seen the stored revision. */
export interface Write {
  note: Note;
  deleted: boolean;
  knows: 'current' | 'nothing' | 'stale';
}
export type Step =
  | { kind: 'write'; bulk: Write[] }
  | { kind: 'query'; query: MangoQuery<Note> }
  | { kind: 'changes'; limit: number }
  | { kind: 'cleanup'; age: number };
const seq = fc.integer({ min: 0, max: 20 });
const rate = fc.integer({ min: -8, max: 8 }).map((quarters) => quarters / 4);
const floor = fc.integer({ min: -3, max: 40 });

const beyond = (within: fc.Arbitrary<number>) =>
  fc.oneof(within, fc.constantFrom(-1_000, -1, -0.5, 20.5, 21, 1_000));
function matchersFor(value: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc.oneof(
    fc.record({ $eq: value }),
    fc.record({ $ne: value }),
    fc.record({ $gt: value }),
    fc.record({ $gte: value }),
    fc.record({ $lt: value }),
    fc.record({ $lte: value }),
    fc.record({ $gt: value, $lte: value }),
    fc.record({ $gte: value, $lt: value }),
    fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
    fc.record({ $nin: fc.array(value, { maxLength: 3 }) }),
  );
}
/** Random steps over documents in this alphabet. */
export function stepsIn(alphabet: Alphabet): fc.Arbitrary<Step[]> {
  const text = fc.array(fc.constantFrom(...alphabet.parts), { maxLength: 3 }).map((parts) => parts.join(''));
  const id = fc.constantFrom(...alphabet.ids);
  const bulk = fc.uniqueArray(writeOf(id, text, alphabet.mayLackRoom), {
    minLength: 1,
    maxLength: 6,
    selector: (one) => one.note.id,
  });
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), bulk }) },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('query' as const),
        query: queryOf(id, text, alphabet),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('changes' as const), limit: fc.integer({ min: 1, max: 5 }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('cleanup' as const), age: fc.constantFrom(0, 1e9) }),
    },
  );
  return fc.array(step, { minLength: 4, maxLength: 24 });
}

function writeOf(
  id: fc.Arbitrary<string>,
  text: fc.Arbitrary<string>,
  mayLackRoom: boolean,
): fc.Arbitrary<Write> {
  const note: fc.Arbitrary<Note> = fc.record(
    {
      id,
      desk: text,
      seq,
      rate,
      open: fc.boolean(),
      tags: fc.array(fc.constantFrom('x', 'y', '😀'), { maxLength: 2 }),
      room: text,
      place: fc.record({ floor }),
    },
    {
      requiredKeys: [
        'id',
        'desk',
        'seq',
        'rate',
        'open',
        'tags',
        'place',
        ...(mayLackRoom ? [] : ['room' as const]),
      ],
    },
  );
  return fc.record({
    note,
    deleted: fc.boolean(),
    knows: fc.constantFrom<Write['knows']>('current', 'current', 'current', 'nothing', 'stale'),
  });
}

function queryOf(
  id: fc.Arbitrary<string>,
  text: fc.Arbitrary<string>,
  { mayLackRoom, asksBeyond }: Alphabet,
): fc.Arbitrary<MangoQuery<Note>> {
  // RxDB's memory storage takes it for the bound itself, when `_deleted` is asked for, too.
  const asked = asksBeyond ? beyond : (within: fc.Arbitrary<number>) => within;
  // RxDB's memory storage takes null for the lowest string of an index and answers with all of it.
  const whenMissing = mayLackRoom
    ? [fc.record({ $eq: fc.constant(null) }), fc.record({ $ne: fc.constant(null) })]
    : [];
  const flat = fc
    .record(
      {
        id: matchersFor(id),
        desk: matchersFor(text),
        seq: matchersFor(asked(seq)),
        rate: matchersFor(asked(rate)),
        open: fc.record({ $eq: fc.boolean() }),
        room: fc.oneof(matchersFor(text), fc.record({ $exists: fc.boolean() }), ...whenMissing),
        'place.floor': matchersFor(asked(floor)),
        tags: fc.oneof(
          fc.record({ $size: fc.nat(2) }),
          fc.record({ $elemMatch: fc.record({ $eq: fc.constant('x') }) }),
        ),
        _deleted: fc.record({ $eq: fc.boolean() }),
      },
      { requiredKeys: [] },
    )
    .chain((selector) =>
      fc.shuffledSubarray(Object.entries(selector), { maxLength: Math.min(2, Object.keys(selector).length) }),
    )
    .map((entries) => Object.fromEntries(entries));
  const selector = fc.oneof(
    { weight: 4, arbitrary: flat },
    { weight: 1, arbitrary: fc.record({ $or: fc.array(flat, { minLength: 1, maxLength: 3 }) }) },
    {
      weight: 1,
      arbitrary: fc.record({ $and: fc.array(flat, { minLength: 1, maxLength: 3 }), desk: matchersFor(text) }),
    },
    { weight: 1, arbitrary: fc.record({ $nor: fc.array(flat, { minLength: 1, maxLength: 2 }) }) },
  );
  const sortPart = fc
    .tuple(
      fc.constantFrom('id', 'desk', 'seq', 'rate', 'place.floor', 'open', 'room'),
      fc.constantFrom('asc', 'desc'),
    )
    .map(([path, direction]) => ({ [path]: direction }));
  return fc.record(
    {
      selector,
      sort: fc.uniqueArray(sortPart, {
        minLength: 1,
        maxLength: 3,
        selector: (part) => Object.keys(part)[0],
      }),
      skip: fc.nat(4),
      limit: fc.nat(6),
    },
    { requiredKeys: ['selector'] },
  ) as fc.Arbitrary<MangoQuery<Note>>;
}
