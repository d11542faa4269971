/** A scanner types far faster than people: so many milliseconds at most lie between two of its signs. */
const longestGap = 50;
/** Numbers of slips and receipts: `R-A1-20261121-003`. */
const number = /^[A-Z]{1,2}-[A-Z][A-Z0-9]{0,3}-\d{8}-\d{3,}$/;

export interface Scanned {
  readonly text: string;
  readonly at: number;
}

export const nothingScanned: Scanned = { text: '', at: 0 };

/** What has been scanned after one more key; a pause begins anew. `at` in milliseconds. */
export function afterKey(before: Scanned, key: string, at: number): Scanned {
  if (key.length !== 1) return key === 'Shift' ? { ...before, at } : nothingScanned;
  const text = at - before.at <= longestGap ? before.text + key : key;
  return { text: text.toUpperCase(), at };
}

/** The number that Enter ends, when it came as fast as from a scanner and looks like one of ours. */
export function scannedNumber({ text, at }: Scanned, now: number): string | undefined {
  return now - at <= longestGap && number.test(text) ? text : undefined;
}
