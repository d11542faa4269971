import { type ThemeConfig, theme } from 'antd';
import type { Tokens } from './tokens.ts';

const fontFamily =
  '"Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei UI","Microsoft YaHei",sans-serif';

/** The colour roles as Ant Design's tokens. Screens take colours from here or from the CSS variables, never their own. */
export function antdTheme(tokens: Tokens, dark: boolean): ThemeConfig {
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: 15,
      controlHeight: 38,
      borderRadius: 6,
      borderRadiusLG: 8,
      colorPrimary: tokens.blueSolid,
      colorPrimaryHover: tokens.bluePointed,
      colorLink: tokens.blue,
      colorInfo: tokens.blueSolid,
      colorError: tokens.sealSolid,
      colorErrorText: tokens.seal,
      colorWarning: tokens.amber,
      colorSuccess: tokens.green,
      colorBgLayout: tokens.paper,
      colorBgContainer: tokens.card,
      colorBgElevated: tokens.card,
      colorText: tokens.ink,
      colorTextSecondary: tokens.ink2,
      colorTextTertiary: tokens.ink3,
      colorTextDescription: tokens.ink3,
      colorTextPlaceholder: tokens.ink3,
      colorTextDisabled: tokens.ink3,
      colorBorder: tokens.edge,
      colorBorderSecondary: tokens.line,
      colorSplit: tokens.line,
      colorWarningBg: tokens.amberSoft,
      colorWarningBorder: tokens.amber,
      colorErrorBg: tokens.sealSoft,
      colorErrorBorder: tokens.seal,
      colorInfoBg: tokens.blueSoft,
      colorInfoBorder: tokens.blue,
      colorSuccessBg: tokens.greenSoft,
      colorBgMask: 'rgba(15, 24, 34, 0.32)',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Tabs: { itemSelectedColor: tokens.blue, itemHoverColor: tokens.blue },
      Table: { headerBg: tokens.paper, headerColor: tokens.ink2, rowHoverBg: tokens.blueSoft },
      Segmented: { itemSelectedBg: tokens.card, trackBg: tokens.line },
      Button: {
        defaultHoverColor: tokens.blue,
        defaultHoverBorderColor: tokens.blue,
        defaultActiveColor: tokens.blue,
        defaultActiveBorderColor: tokens.blue,
        dangerColor: '#ffffff',
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
      },
      Steps: { colorTextDescription: tokens.ink3 },
    },
  };
}
