import { defineTexts } from '../../../shared/texts/texts.ts';

export const texts = defineTexts(
  {
    'sign-on.title': '签到',
    'sign-on.who': '点姓名，再输密码',
    'sign-on.enter-pin': '{{name}}，请输密码',
    'sign-on.pin-hint': '4 至 8 位数字，可用键盘，Enter 签到',
    'sign-on.shift': '班次',
    'sign-on.shift-by-hour': '按时间',
    'sign-on.sign-on': '签到',
    'sign-on.erase': '退格',
    'sign-on.clear': '清空',
    'sign-on.entered': '已输入 {{count}} 位',
    'sign-on.nobody': '还没有员工。',
    'sign-on.on-duty': '正在当班：{{names}}',
    'sign-on.wait': '密码多次输错，请等 {{seconds}} 秒再试。',
  },
  {
    'sign-on.title': 'Sign on',
    'sign-on.who': 'Pick your name, then type your PIN',
    'sign-on.enter-pin': '{{name}}, please type your PIN',
    'sign-on.pin-hint': '4 to 8 digits; the keyboard works, Enter signs on',
    'sign-on.shift': 'Shift',
    'sign-on.shift-by-hour': 'By the hour',
    'sign-on.sign-on': 'Sign on',
    'sign-on.erase': 'Back',
    'sign-on.clear': 'Clear',
    'sign-on.entered': '{{count}} digits typed',
    'sign-on.nobody': 'There is no staff yet.',
    'sign-on.on-duty': 'On duty now: {{names}}',
    'sign-on.wait': 'Too many wrong PINs; please wait {{seconds}} s.',
  },
);
