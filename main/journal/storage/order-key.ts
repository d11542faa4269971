const ABOVE_D7FF = /[\ud800-\uffff]/;
const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;

/**
 * Writes a string so that SQLite's byte order equals JavaScript's order.
 *
 * JavaScript compares UTF-16 code units, SQLite compares UTF-8 bytes; they disagree from U+D800 on. Each unit from
 * there on becomes one character of its own, moved up, so that order and identity are kept and lone surrogates,
 * which UTF-8 cannot hold, survive. Everything below (all common Chinese included) stays as it is.
 */
export function toOrderKey(text: string): string {
  if (!ABOVE_D7FF.test(text)) return text;
  let key = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < FIRST_SURROGATE) key += text[index];
    else if (unit < AFTER_SURROGATES) key += String.fromCharCode(unit - FIRST_SURROGATE + 0xe000);
    else key += String.fromCodePoint(unit - AFTER_SURROGATES + 0x10000);
  }
  return key;
}

/** True when the order key equals the text and reads back whole (libsql cuts text at U+0000 when reading). */
export function isPlainKey(text: string): boolean {
  return !ABOVE_D7FF.test(text) && !text.includes('\0');
}
