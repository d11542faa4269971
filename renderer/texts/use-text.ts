import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/domain/area.ts';
import type { Label } from '../../shared/forms/form.ts';
import { useTexts } from './texts-context.ts';

type Values = Readonly<Record<string, string | number>>;

export interface Text {
  /** A text of the catalogues. */
  (key: string, values?: Values): string;
  /** A label that stands in a form's definition. */
  label(label: Label): string;
  /** Why something was refused: from the catalogues, else as main worded it. */
  refusal(refusal: Refusal): string;
  /** Main names reasons by key; what the system said itself comes as it is. */
  words(keyOrText: string): string;
  has(key: string): boolean;
}

/** The texts in the language shown now. */
export function useText(): Text {
  const { t, i18n } = useTranslation();
  const texts = useTexts();
  const text = (key: string, values?: Values) => t(key, { ...values });
  return Object.assign(text, {
    label: (label: Label) => (i18n.language === 'en' ? label.en : texts.fromSimplified(label.zh)),
    refusal: ({ code, values, text: worded }: Refusal) =>
      i18n.exists(code) ? t(code, { ...values }) : (worded ?? t('window.refused', { code })),
    words: (keyOrText: string) => (i18n.exists(keyOrText) ? t(keyOrText) : keyOrText),
    has: (key: string) => i18n.exists(key),
  });
}
