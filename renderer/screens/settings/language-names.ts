import type { Language } from '../../app/ui-store.ts';

/** Each language in its own words, whatever the window speaks now: it must be found by who reads only that one. */
export const languageNames: Readonly<Record<Language, string>> = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
};
