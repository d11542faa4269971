import { defineTexts } from '../../../shared/texts/texts.ts';

/** Words of codes, times and answers that several pages of the dashboard use. */
export const texts = defineTexts(
  {
    'codes.lead': '手机不在身边时，每个备用码可以代替动态码登录一次。请打印后锁好，不要拍照。',
    'codes.print': '打印备用码',
    'codes.sheet-title': '前台 · 公司总部 备用登录码',
    'codes.qr': '验证器二维码',
    'codes.scan':
      '用手机上的验证器应用（如微软或谷歌的身份验证器）扫描二维码，以后每次登录输入它显示的 6 位数字。',
    'codes.by-hand': '扫不了时手工输入：',
    'codes.kept': '二维码已经扫好，备用码已经打印。离开本页后不再显示。',
    'contact.never': '还没有联系过',
    'contact.now': '刚刚',
    'contact.ago': '{{time}}前',
    'office.unreachable': '连接不上总部服务器，请检查网络后再试',
    'office.answer-broken': '服务器的回答读不懂，请刷新页面',
    'office.session-ended': '登录已过期，请重新登录',
    'office.not-allowed': '您的帐号没有这项权限，请联系管理员',
    'office.too-often': '操作太频繁，请等一会儿再试',
    'office.failed': '服务器出了错，已经记录；请稍后再试',
    'office.password-short': '密码至少 10 个字',
    'run.done': '已在 {{done}} 个小区办好（共 {{sites}} 个）',
    'run.see-fields': '没有办成：请看标红的项目',
  },
  {
    'codes.lead':
      'When the phone is not at hand, each printed code signs you on once instead of the app’s code. Print them and lock them away; take no photo.',
    'codes.print': 'Print the codes',
    'codes.sheet-title': 'Front desk · head office: printed sign-on codes',
    'codes.qr': 'QR code for the authenticator',
    'codes.scan':
      'Scan the code with an authenticator app on your phone. From now on each sign-on asks for the six digits that it shows.',
    'codes.by-hand': 'If it cannot be scanned, type:',
    'codes.kept': 'The code is scanned and the printed codes are kept. They are not shown again.',
    'contact.never': 'never heard of',
    'contact.now': 'just now',
    'contact.ago': '{{time}} ago',
    'office.unreachable': 'The head office cannot be reached. Check the network and try again.',
    'office.answer-broken': 'The server’s answer cannot be read. Load the page again.',
    'office.session-ended': 'The session is over. Please sign on again.',
    'office.not-allowed': 'Your account may not do this. Ask an administrator.',
    'office.too-often': 'Too many tries. Wait a moment.',
    'office.failed': 'The server failed; it is in its log. Try again later.',
    'office.password-short': 'A password has at least 10 characters',
    'run.done': 'Done at {{done}} of {{sites}} sites',
    'run.see-fields': 'That did not work: see the fields marked in red',
  },
);
