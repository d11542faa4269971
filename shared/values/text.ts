/** Full-width letters, digits and signs (as Chinese input methods and old rosters write them) to half width. */
export function toHalfWidth(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code === 0x3000) out += ' ';
    else if (code >= 0xff01 && code <= 0xff5e) out += String.fromCodePoint(code - 0xfee0);
    else out += char;
  }
  return out;
}

/** Text without invisible characters, with single spaces and none at the ends: what a cell or a field meant. */
export function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

/** Half width, capital letters, no spaces at all: for numbers, plates and codes. */
export function compact(text: string): string {
  return toHalfWidth(tidy(text)).replace(/\s+/g, '').toUpperCase();
}
