import { defineTexts } from '../../../../shared/texts/texts.ts';

/** Words of the sign-on and of the first start. */
export const texts = defineTexts(
  {
    'sign-on-office.title': '登录',
    'sign-on-office.lead': '公司总部：看各小区的情况，下发通知和标准。',
    'sign-on-office.again': '登录已过期。重新登录后回到原来的页面，填写的内容都还在。',
    'sign-on-office.name': '姓名',
    'sign-on-office.password': '密码',
    'sign-on-office.second': '动态码',
    'sign-on-office.second-hint': '验证器应用上的 6 位数字；手机不在身边时用一个备用码。',
    'set-up.step': '第 {{at}} 步，共 2 步',
    'set-up.title': '建立管理员帐号',
    'set-up.lead': '总部服务器第一次启动。先建立第一个管理员帐号，再由它添加其他人、登记各小区的前台。',
    'set-up.code': '首次设置码',
    'set-up.code-hint': '服务器第一次启动时在终端里显示的那一行。',
    'set-up.password-hint': '至少 10 个字。',
    'set-up.again': '再输入一次密码',
    'set-up.not-same': '两次输入的密码不一样',
    'set-up.second-title': '绑定验证器，保存备用码',
  },
  {
    'sign-on-office.title': 'Sign on',
    'sign-on-office.lead': 'Head office: how the sites stand, notices and standards for them.',
    'sign-on-office.again':
      'The session ran out. After sign-on you are where you were; what you typed is still there.',
    'sign-on-office.name': 'Name',
    'sign-on-office.password': 'Password',
    'sign-on-office.second': 'Code',
    'sign-on-office.second-hint':
      'The six digits of the authenticator app; a printed code when the phone is not at hand.',
    'set-up.step': 'Step {{at}} of 2',
    'set-up.title': 'Make the administrator’s account',
    'set-up.lead':
      'The head office has started for the first time. Make the first administrator’s account; it then adds the others and enrols the desks.',
    'set-up.code': 'Set-up code',
    'set-up.code-hint': 'The line that the server wrote on its terminal at its first start.',
    'set-up.password-hint': 'At least 10 characters.',
    'set-up.again': 'The password once more',
    'set-up.not-same': 'The two passwords differ',
    'set-up.second-title': 'Authenticator and printed codes',
  },
);
