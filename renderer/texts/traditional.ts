import type { Texts } from '../../shared/texts/texts.ts';

export type Convert = (text: string) => string;

/** The converter to Taiwan's characters and words. Its dictionaries are large: loaded when first wanted. */
export async function loadTraditional(): Promise<Convert> {
  const { Converter } = await import('opencc-js/cn2t');
  return Converter({ from: 'cn', to: 'twp' });
}

/** A whole catalogue; i18next's placeholders are Latin letters and stay as they are. */
export function traditionalOf(zh: Texts['zh'], convert: Convert): Record<string, string> {
  return Object.fromEntries(Object.entries(zh).map(([key, text]) => [key, convert(text)]));
}
