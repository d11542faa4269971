import { classes, normalize, reversed, withoutMarks } from './search-terms.ts';

/** One way of reading what was typed: terms of this text, or beginning with it. */
export interface Lookup {
  readonly term: string;
  readonly exact?: true;
  /** Only the household itself: other papers are not listed by half a room. */
  readonly householdOnly?: true;
}

/** How the typed text can be meant, most certain first: a room, a number, a name, its sound, a phone, a plate. */
export function lookupsOf(typed: string): readonly Lookup[] {
  const text = withoutMarks(typed);
  if (text === '') return [];
  const rooms = roomLookups(typed);
  if (/^\d+$/.test(text)) return [...rooms, ...digitLookups(text)];
  const lookups: Lookup[] = [...rooms];
  if (/\d/.test(text)) lookups.push({ term: classes.number + text, exact: true });
  lookups.push({ term: classes.name + text });
  if (/^[a-z]+$/.test(text)) {
    // Initials as long as the word are meant more often than the beginning of a longer name.
    lookups.push(
      { term: classes.initials + text, exact: true },
      { term: classes.pinyin + text, exact: true },
    );
    lookups.push({ term: classes.initials + text }, { term: classes.pinyin + text });
    lookups.push({ term: classes.initialsPart + text, exact: true });
    lookups.push({ term: classes.pinyinPart + text });
  }
  lookups.push({ term: classes.namePart + text }, { term: classes.plate + text });
  if (text.length >= 3) lookups.push({ term: classes.plateTail + reversed(text) });
  if (/\d/.test(text)) lookups.push({ term: classes.number + text });
  return lookups;
}

function digitLookups(digits: string): readonly Lookup[] {
  const lookups: Lookup[] = [];
  if (digits.length >= 3) lookups.push({ term: classes.numberTail + digits, exact: true });
  lookups.push({ term: classes.number + digits });
  if (digits.length >= 4) lookups.push({ term: classes.phoneTail + reversed(digits) });
  if (digits.length >= 3) {
    lookups.push({ term: classes.plateTail + reversed(digits) }, { term: classes.phone + digits });
  }
  return lookups;
}

const roomMarks = /号楼|单元|栋|幢|座|楼|[\s#\-–—_/.,、]/gu;

function roomLookups(typed: string): readonly Lookup[] {
  const code = normalize(typed)
    .replace(/(?:号房|室|号|房)$/u, '')
    .replace(roomMarks, '-')
    .replace(/-+/g, '-')
    .replace(/^-/, '');
  if (!/^[a-z]?\d[\da-z]*(?:-[\da-z]+)*-?$|^[a-z]-\d[\da-z-]*$/.test(code)) return [];
  const whole = code.endsWith('-') ? code : `${code}-`;
  const lookups: Lookup[] = [{ term: classes.unit + whole, exact: true }];
  if (code.includes('-')) {
    lookups.push({ term: classes.unit + whole, householdOnly: true });
    if (code !== whole) lookups.push({ term: classes.unit + code, householdOnly: true });
    return lookups;
  }
  lookups.push({ term: classes.room + whole, householdOnly: true });
  if (code.length >= 4) lookups.push({ term: classes.compactUnit + code, exact: true, householdOnly: true });
  lookups.push({ term: classes.unit + whole, householdOnly: true });
  if (code.length >= 2) lookups.push({ term: classes.room + code, householdOnly: true });
  return lookups;
}
