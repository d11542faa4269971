/** Chinese and English of the same keys. Traditional Chinese is made from the Simplified text, see docs/decisions. */
export interface Texts<K extends string = string> {
  readonly zh: Readonly<Record<K, string>>;
  readonly en: Readonly<Record<K, string>>;
}

/** A catalogue fragment; the type checker refuses one whose languages do not have the same keys. */
export function defineTexts<const Z extends Record<string, string>>(
  zh: Z,
  en: Record<keyof Z & string, string>,
): Texts {
  return { zh, en };
}
