import { defineTexts } from '../../../shared/texts/texts.ts';

export const texts = defineTexts(
  {
    'help.title': '帮助',
    'help.keys': '键盘',
    'help.forms': '表单里',
    'help.search': '随时找到',
    'help.search-text': '按 Ctrl+K 或 /，输入房号、姓名、拼音首字母（陈建国：cjg）、电话后四位、车牌或单号。',
    'help.sure': '放心用',
    'help.sure-text':
      '没填完的表单自动保存，断电也在。已登记的记录不能改、不能删，只能更正，原来的内容仍看得到。打印卡住时不会重复打印，由您确认后再补打。',
    'help.handover': '下班前',
    'help.handover-text':
      '提前 15 分钟整理台面，按 F8 清点公物和现金，把未完的事写清楚，双方输密码后才算交班。',
    'help.key-search': '查找',
    'help.key-lock': '锁定',
    'help.key-back': '返回上一画面',
    'help.key-next': '到下一项',
    'help.key-file': '登记并打印',
    'help.key-leave': '离开，内容留作草稿',
  },
  {
    'help.title': 'Help',
    'help.keys': 'Keyboard',
    'help.forms': 'In a form',
    'help.search': 'Find anything',
    'help.search-text':
      'Ctrl+K or /, then a room, a name, pinyin initials (陈建国: cjg), the last four of a phone, a plate or a number.',
    'help.sure': 'Nothing is lost',
    'help.sure-text':
      'An unfinished form is kept, even in a power cut. What is filed can be corrected but never altered or deleted; the old value stays visible. A printer that jams never prints twice unasked.',
    'help.handover': 'Before you leave',
    'help.handover-text':
      'Tidy up 15 minutes before the end, press F8, count the post’s items and the cash, write down what is open; the shift changes when both have signed.',
    'help.key-search': 'Search',
    'help.key-lock': 'Lock',
    'help.key-back': 'Back',
    'help.key-next': 'Next field',
    'help.key-file': 'File and print',
    'help.key-leave': 'Leave; it stays as a draft',
  },
);
