import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zhCn from 'antd/locale/zh_CN';
import zhTw from 'antd/locale/zh_TW';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import 'dayjs/locale/zh-tw';
import { useEffect, useMemo } from 'react';
import { I18nextProvider } from 'react-i18next';
import { TextsContext } from '../../../renderer/texts/texts-context.ts';
import { antdTheme } from '../../../renderer/theme/antd-theme.ts';
import { applyTokens, darkTokens, lightTokens } from '../../../renderer/theme/tokens.ts';
import { useDark } from '../../../renderer/theme/use-dark.ts';
import { ColoursContext } from '../plots/colours.ts';
import { useServices, useUi } from './services.ts';
import { Stage } from './stage.tsx';

const locales = { 'zh-CN': zhCn, 'zh-TW': zhTw, en } as const;
const calendars = { 'zh-CN': 'zh-cn', 'zh-TW': 'zh-tw', en: 'en' } as const;

/** Lists and dialogues belong to the page: in the body they would add style tags without a nonce to lock its scrolling. */
const popupPlace = () => document.querySelector('main') ?? document.body;

/** Language, theme and content policy around everything. */
export function App() {
  const { texts, nonce } = useServices();
  const language = useUi((ui) => ui.language);
  const dark = useDark(useUi((ui) => ui.theme));
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
        <TextsContext value={texts}>
          <ColoursContext value={tokens}>
            <Stage />
          </ColoursContext>
        </TextsContext>
      </I18nextProvider>
    </ConfigProvider>
  );
}
