import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from '../../shared/texts/texts.ts';
import type { Language } from '../app/ui-store.ts';
import { type Convert, loadTraditional, traditionalOf } from './traditional.ts';

export interface TextService {
  readonly i18n: i18n;
  /** Texts that were not needed at first; whatever is shown takes them up. */
  add(more: Texts): void;
  /** Loads what the language needs, then shows it. */
  choose(language: Language): Promise<void>;
  /** Simplified text of a form's definition in the language shown now. */
  fromSimplified(text: string): string;
}

/** The texts of the window; keys are flat words with dots in them. */
export async function createTexts({ zh, en }: Texts, language: Language): Promise<TextService> {
  const simplified: Record<string, string> = { ...zh };
  const instance = i18next.createInstance();
  let convert: Convert | undefined;
  await instance.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: 'added' },
  });
  const choose = async (next: Language) => {
    if (next === 'zh-TW' && !convert) {
      convert = await loadTraditional();
      instance.addResourceBundle('zh-TW', 'translation', traditionalOf(simplified, convert));
    }
    await instance.changeLanguage(next);
  };
  await choose(language);
  return {
    i18n: instance,
    add(more) {
      Object.assign(simplified, more.zh);
      instance.addResourceBundle('zh-CN', 'translation', more.zh);
      instance.addResourceBundle('en', 'translation', more.en);
      if (convert) instance.addResourceBundle('zh-TW', 'translation', traditionalOf(more.zh, convert));
    },
    choose,
    fromSimplified: (text) => (instance.language === 'zh-TW' && convert ? convert(text) : text),
  };
}
