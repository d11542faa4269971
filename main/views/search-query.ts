import { parseUnitCode } from '../../shared/values/unit-code.ts';
import { classes, indexable, normalize, reversed, withoutMarks } from './search-terms.ts';

/** One way of reading what was typed: terms of this text, or beginning with it. */
export interface Lookup {
  readonly term: string;
  readonly exact?: true;
  /** Not papers: they are a hundred times as many and not listed by half a word. */
  readonly registersOnly?: true;
}

/** How the typed text can be meant, most certain first: a room, a number, a name, its sound, a phone, a plate. */
export function lookupsOf(typed: string): readonly Lookup[] {
  const text = withoutMarks(typed);
  if (text === '') return [];
  const rooms = roomLookups(typed);
  if (/^\d+$/.test(text)) return [...rooms, ...digitLookups(text)];
  const isLetters = /^[a-z]+$/.test(text);
  return [
    ...rooms,
    ...(/\d/.test(text) ? [exact(classes.number, text)] : []),
    ...(isLetters ? soundLookups(text) : wordLookups(text)),
    beginning(classes.plate, text),
    ...(text.length >= 3 ? [beginning(classes.plateTail, reversed(text))] : []),
    // Shorter beginnings of a number are those of half the receipts.
    ...(text.length >= 9 ? [beginning(classes.number, text, 'everywhere')] : []),
  ];
}

const exact = (kind: string, text: string): Lookup => ({ term: kind + text, exact: true });
const beginning = (kind: string, text: string, where?: 'everywhere'): Lookup =>
  where ? { term: kind + text } : { term: kind + text, registersOnly: true };

function wordLookups(text: string): readonly Lookup[] {
  return [
    exact(classes.name, text),
    text.length >= 2 ? beginning(classes.name, text, 'everywhere') : beginning(classes.name, text),
    text.length >= 2 ? beginning(classes.namePart, text, 'everywhere') : beginning(classes.namePart, text),
  ];
}

function soundLookups(text: string): readonly Lookup[] {
  return [
    exact(classes.name, text),
    // Initials as long as the word are meant more often than the beginning of a longer name.
    exact(classes.initials, text),
    exact(classes.pinyin, text),
    beginning(classes.initials, text),
    beginning(classes.pinyin, text),
    ...(text.length >= 2 ? [{ ...exact(classes.initialsPart, text), registersOnly: true } as const] : []),
    beginning(classes.pinyinPart, text),
    beginning(classes.name, text),
  ];
}

function digitLookups(digits: string): readonly Lookup[] {
  if (digits.length < 3) return [];
  return [
    exact(classes.numberTail, digits),
    exact(classes.number, digits),
    ...(digits.length >= 4 ? [beginning(classes.phoneTail, reversed(digits), 'everywhere')] : []),
    beginning(classes.plateTail, reversed(digits)),
    beginning(classes.phone, digits),
  ];
}

const roomMarks = /号楼|单元|栋|幢|座|楼|[\s#\-–—_/.,、]/gu;

function roomLookups(typed: string): readonly Lookup[] {
  const written = parseUnitCode(typed);
  const whole = written === undefined ? [] : [exact(classes.unit, `${normalize(written)}-`)];
  return [...whole, ...partialRoomLookups(typed)];
}

/** A room that is still being typed, or typed with its parts only divided. */
function partialRoomLookups(typed: string): readonly Lookup[] {
  const spelled = normalize(typed)
    .replace(/(?:号房|室|号|房)$/u, '')
    .replace(roomMarks, '-');
  const code = indexable(spelled).replace(/-+/g, '-').replace(/^-/, '');
  if (!/^[a-z]?\d[\da-z]*(?:-[\da-z]+)*-?$|^[a-z]-\d[\da-z-]*$/.test(code)) return [];
  const whole = code.endsWith('-') ? code : `${code}-`;
  const room = exact(classes.unit, whole);
  if (code.includes('-')) return [room, beginning(classes.unit, whole), beginning(classes.unit, code)];
  return [
    room,
    beginning(classes.room, whole),
    ...(code.length >= 4 ? [{ ...exact(classes.compactUnit, code), registersOnly: true } as const] : []),
    beginning(classes.unit, whole),
    ...(code.length >= 2 ? [beginning(classes.room, code)] : []),
  ];
}
