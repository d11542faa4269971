import type { SearchDoc } from '../../shared/domain/area.ts';
import type { PinyinReader } from './pinyin.ts';

/**
 * A term is one letter for its class and the text it is found by; a keystroke is a look-up of the terms that begin
 * with what was typed. The classes:
 */
export const classes = {
  /** Whole room, from the building on: `3-2-1201-`. */
  unit: 'u',
  /** Room alone, then the building: `1201-0003-0002-`. */
  room: 'r',
  /** Room typed without separators: `321201`. */
  compactUnit: 'c',
  name: 'n',
  namePart: 'm',
  pinyin: 'p',
  pinyinPart: 'q',
  initials: 'i',
  initialsPart: 'j',
  /** Digits of a phone from its end: a tail becomes a beginning. */
  phoneTail: 't',
  phone: 'f',
  plate: 'l',
  plateTail: 'k',
  number: 'x',
  /** The running number alone, and with month and day before it. */
  numberTail: 'y',
  kind: 'z',
} as const;

/**
 * What a site has some thousands of and looks up all day: found by parts of a room and of a name's sound, from the
 * first letter on. Everything else is paper: far more of it, found by whole words.
 */
export const registers: ReadonlySet<string> = new Set(['unit', 'key', 'staff']);
/** Listed before the others that are found by the same words. */
export const householdKind = 'unit';
const longestName = 8;

/** Half-width, lower case, no spaces around: both what is stored and what is typed pass through it. */
export function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** What the index keeps of a text: letters, digits and the dash between the parts of a room. */
export const indexable = (text: string): string => text.replace(/[^\p{L}\p{N}-]/gu, '');

/** Every document carries its subject's word, so that a look-up can be kept to some kinds. */
export const kindTerm = (kind: string): string => classes.kind + indexable(kind.toLowerCase());

export const withoutMarks = (text: string): string => normalize(text).replace(/[^\p{L}\p{N}]/gu, '');
export const reversed = (text: string): string => [...text].reverse().join('');

/**
 * Everything the documents of a subject can be found by, one set each. The room belongs to the first of those that
 * name it: who types a room wants the household, not a line for each of its people.
 */
export function termsOf(
  docs: readonly SearchDoc[],
  kind: string,
  pinyin: PinyinReader,
): readonly ReadonlySet<string>[] {
  const rooms = new Set<string>();
  return docs.map((doc) => {
    const isFirst = doc.unit !== undefined && !rooms.has(doc.unit);
    if (doc.unit !== undefined) rooms.add(doc.unit);
    return termsOfDoc(doc, kind, pinyin, isFirst);
  });
}

function termsOfDoc(
  doc: SearchDoc,
  kind: string,
  pinyin: PinyinReader,
  withRoom: boolean,
): ReadonlySet<string> {
  const terms = new Set<string>([kindTerm(kind)]);
  if (doc.unit && withRoom) for (const term of unitTerms(doc.unit, kind)) terms.add(term);
  for (const name of texts(doc.names)) for (const term of nameTerms(name, kind, pinyin)) terms.add(term);
  for (const phone of texts(doc.phones)) {
    const digits = phone.replace(/\D/g, '');
    if (digits.length < 4) continue;
    terms.add(classes.phone + digits);
    terms.add(classes.phoneTail + reversed(digits));
  }
  for (const plate of texts(doc.plates)) for (const term of plateTerms(plate)) terms.add(term);
  for (const number of texts(doc.numbers)) for (const term of numberTerms(number)) terms.add(term);
  return terms;
}

/** A change can be folded before the registration it changes: then a person stands there without a name. */
const texts = (values: readonly string[] | undefined): readonly string[] =>
  (values ?? []).filter((value) => typeof value === 'string');

function* unitTerms(unit: string, kind: string): Generator<string> {
  const parts = indexable(normalize(unit)).split('-').filter(Boolean);
  yield `${classes.unit}${parts.join('-')}-`;
  if (!registers.has(kind)) return;
  const [building = '', stair = ''] = parts;
  const room = parts.at(-1) ?? '';
  yield `${classes.room}${[room, ...parts.slice(0, -1).map((part) => part.padStart(4, '0'))].join('-')}-`;
  yield classes.compactUnit + parts.join('');
  // People leave the staircase out, and a villa has none.
  if (parts.length === 3) yield `${classes.unit}${building}-${room}-`;
  if (stair === '0') yield classes.compactUnit + building + room;
}

function* nameTerms(raw: string, kind: string, pinyin: PinyinReader): Generator<string> {
  const name = withoutMarks(raw);
  if (name === '') return;
  const characters = [...name].slice(0, longestName);
  yield classes.name + name;
  for (let from = 1; from < characters.length; from += 1) {
    yield classes.namePart + characters.slice(from).join('');
  }
  if (!/\p{Script=Han}/u.test(name)) return;
  for (const reading of pinyin.readings(characters.join(''))) {
    yield classes.pinyin + reading.join('');
    yield classes.initials + initialsOf(reading);
    if (!registers.has(kind)) continue;
    for (let from = 1; from < reading.length; from += 1) {
      yield classes.pinyinPart + reading.slice(from).join('');
      yield classes.initialsPart + initialsOf(reading.slice(from));
    }
  }
}

const initialsOf = (reading: readonly string[]): string => reading.map((sound) => sound.charAt(0)).join('');

function* plateTerms(raw: string): Generator<string> {
  const plate = withoutMarks(raw);
  yield classes.plate + plate;
  const withoutProvince = plate.replace(/^\p{Script=Han}/u, '');
  if (withoutProvince !== plate) yield classes.plate + withoutProvince;
  yield classes.plateTail + reversed(withoutProvince);
}

function* numberTerms(raw: string): Generator<string> {
  yield classes.number + withoutMarks(raw);
  const [, date, count] = /-\d{4}(\d{4})-(\d+)$/.exec(raw) ?? [];
  if (!date || !count) return;
  yield classes.numberTail + count;
  yield classes.numberTail + date + count;
}
