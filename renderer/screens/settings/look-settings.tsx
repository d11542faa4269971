import { Radio } from 'antd';
import { useUi } from '../../app/services.ts';
import type { Language, ThemeChoice } from '../../app/ui-store.ts';
import { Card } from '../../kit/card.tsx';
import { useText } from '../../texts/use-text.ts';
import { languageNames } from './language-names.ts';
import css from './settings.module.css';

const themes: readonly ThemeChoice[] = ['light', 'dark', 'system'];

export function LookSettings() {
  const t = useText();
  const language = useUi((ui) => ui.language);
  const theme = useUi((ui) => ui.theme);
  const setLanguage = useUi((ui) => ui.setLanguage);
  const setTheme = useUi((ui) => ui.setTheme);
  return (
    <>
      <Card title={t('settings.language')}>
        <Radio.Group
          name="language"
          aria-label={t('settings.language')}
          optionType="button"
          buttonStyle="solid"
          value={language}
          onChange={(event) => setLanguage(event.target.value as Language)}
          options={Object.entries(languageNames).map(([value, label]) => ({ value, label }))}
        />
        <p className={css.muted}>{t('settings.language-note')}</p>
      </Card>
      <Card title={t('settings.theme')}>
        <Radio.Group
          name="theme"
          aria-label={t('settings.theme')}
          optionType="button"
          buttonStyle="solid"
          value={theme}
          onChange={(event) => setTheme(event.target.value as ThemeChoice)}
          options={themes.map((value) => ({ value, label: t(`settings.theme-${value}`) }))}
        />
      </Card>
    </>
  );
}
