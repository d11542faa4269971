import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import zhTw from 'antd/locale/zh_TW';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { type ReactNode, useEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { Language, ThemeChoice } from '../app/ui-store.ts';
import type { TextService } from '../texts/i18n.ts';
import { TextsContext } from '../texts/texts-context.ts';
import { antdTheme } from './antd-theme.ts';
import { applyTokens, darkTokens, lightTokens } from './tokens.ts';
import { useDark } from './use-dark.ts';

const locales = { 'zh-CN': zhCn, 'zh-TW': zhTw, en } as const;
const calendars = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' } as const;

/** Lists and dialogues belong to the screen; in the body they would add style tags without a nonce to lock its scrolling. */
const popupPlace = () => document.querySelector('main') ?? document.body;

interface ThemedWindowProps {
  readonly texts: TextService;
  /** What the content policy lets style tags in by. */
  readonly nonce: string;
  readonly language: Language;
  readonly theme: ThemeChoice;
  readonly children: ReactNode;
}

/** Language, theme and content policy around everything: of the desk's window and of the dashboard. */
export function ThemedWindow({ texts, nonce, language, theme, children }: ThemedWindowProps) {
  const dark = useDark(theme);
  const tokens = dark ? darkTokens : lightTokens;

  useEffect(() => {
    document.documentElement.lang = language;
    dayjs.locale(calendars[language]);
    void texts.choose(language);
  }, [texts, language]);
  useEffect(() => {
    applyTokens(document.documentElement.style, tokens);
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [tokens, dark]);

  return (
    <ConfigProvider
      csp={{ nonce }}
      locale={locales[language]}
      theme={useMemo(() => antdTheme(tokens, dark), [tokens, dark])}
      button={{ autoInsertSpace: false }}
      getPopupContainer={popupPlace}
    >
      <I18nextProvider i18n={texts.i18n}>
        <TextsContext value={texts}>{children}</TextsContext>
      </I18nextProvider>
    </ConfigProvider>
  );
}
