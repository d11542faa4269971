import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Texts } from '../../shared/texts/texts.ts';
import type { Language } from '../app/ui-store.ts';
import { type Convert, loadTraditional, traditionalOf } from './traditional.ts';

export interface TextService {
  readonly i18n: i18n;
  /** Loads what the language needs, then shows it. */
  choose(language: Language): Promise<void>;
  /** Simplified text of a form's definition in the language shown now. */
  fromSimplified(text: string): string;
}

/** The texts of the window; keys are flat words with dots in them. */
export async function createTexts({ zh, en }: Texts, language: Language): Promise<TextService> {
  const instance = i18next.createInstance();
  let convert: Convert | undefined;
  await instance.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  const choose = async (next: Language) => {
    if (next === 'zh-TW' && !convert) {
      convert = await loadTraditional();
      instance.addResourceBundle('zh-TW', 'translation', traditionalOf(zh, convert));
    }
    await instance.changeLanguage(next);
  };
  await choose(language);
  return {
    i18n: instance,
    choose,
    fromSimplified: (text) => (instance.language === 'zh-TW' && convert ? convert(text) : text),
  };
}
