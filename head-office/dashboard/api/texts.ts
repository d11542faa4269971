import { defineTexts } from '../../../shared/texts/texts.ts';

/** Why the head office's server refuses something about accounts, desks and alarms. */
export const texts = defineTexts(
  {
    'office-accounts.wrong': '姓名、密码或动态码不对',
    'office-accounts.wait': '输错次数太多，请等几分钟再试',
    'office-accounts.set-up-code': '首次设置码不对，请看服务器终端里最新的那一行',
    'office-accounts.set-up-done': '管理员帐号已经建立，请直接登录',
    'office-accounts.name-taken': '已经有这个姓名的帐号',
    'office-accounts.last-admin': '这是最后一个管理员，不能删除',
    'office-accounts.unknown': '没有这个帐号，可能已经被删除',
    'office-accounts.unknown-site': '总部没有这个小区',
    'office-accounts.unknown-desk': '这个小区没有这个前台',
    'office-accounts.unknown-alarm': '没有这条警示，可能已经处理',
  },
  {
    'office-accounts.wrong': 'Name, password or code is wrong',
    'office-accounts.wait': 'Too many wrong tries. Wait a few minutes.',
    'office-accounts.set-up-code': 'The set-up code is wrong: see the latest line on the server’s terminal.',
    'office-accounts.set-up-done': 'There is an administrator already. Please sign on.',
    'office-accounts.name-taken': 'There is an account of this name',
    'office-accounts.last-admin': 'The last administrator cannot be removed',
    'office-accounts.unknown': 'There is no such account; it may have been removed',
    'office-accounts.unknown-site': 'The head office has no such site',
    'office-accounts.unknown-desk': 'This site has no such desk',
    'office-accounts.unknown-alarm': 'There is no such alarm; it may be settled',
  },
);
