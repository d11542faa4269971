import { defineTexts } from '../../../shared/texts/texts.ts';

/** Words of the dashboard's frame. */
export const texts = defineTexts(
  {
    'frame-office.product': '前台 · 公司总部',
    'frame-office.areas': '功能',
    'frame-office.alarms': '条警示',
    'frame-office.not-reached': '连接不上总部服务器：页面上是之前的数据，恢复后自动更新。',
    'frame-office.nowhere': '没有这个页面',
    'frame-office.nowhere-hint': '地址可能抄漏了，或者这一页已经不在。',
    'frame-office.go-home': '回到总览',
    'frame-office.broken': '这个页面出了错',
    'frame-office.language': '语言',
    'frame-office.chinese': '中文',
    'frame-office.theme': '外观',
    'frame-office.light': '浅色',
    'frame-office.dark': '深色',
    'frame-office.system': '随系统',
    'frame-office.sign-off': '退出登录',
  },
  {
    'frame-office.product': 'Front desk · head office',
    'frame-office.areas': 'Areas',
    'frame-office.alarms': 'alarms',
    'frame-office.not-reached':
      'The head office cannot be reached: these are earlier figures; they follow by themselves.',
    'frame-office.nowhere': 'There is no such page',
    'frame-office.nowhere-hint': 'The address may be incomplete, or the page is gone.',
    'frame-office.go-home': 'To the overview',
    'frame-office.broken': 'This page failed',
    'frame-office.language': 'Language',
    'frame-office.chinese': 'Chinese',
    'frame-office.theme': 'Look',
    'frame-office.light': 'Light',
    'frame-office.dark': 'Dark',
    'frame-office.system': 'As the system',
    'frame-office.sign-off': 'Sign off',
  },
);
