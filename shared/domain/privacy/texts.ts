import { defineTexts } from '../../texts/texts.ts';

export const texts = defineTexts(
  {
    'privacy.title': '个人信息',
    'privacy.erase': '清除此人资料',
    'privacy.erase-hint':
      '此人的登记、照片和领用钥匙的记录将从所有前台和总部清除，不能恢复。收据按规定保留。',
    'privacy.export': '提供本人资料',
    'privacy.reason': '原因',
    'privacy.came-back': '已清除的人员又有更改，请再次清除或重新登记',
    'privacy.no-person': '没有这位人员，请重新打开这一户。',
    'privacy.conflicts-first': '这一户还有待核实的不同资料，请先核实。',
    'privacy.keys-out': '此人领用的钥匙还没有归还，不能清除。',
    'privacy.unsent-first': '这一户还有未通知各部门的变动，清除后不再通知。可以先出房产异动表。',
    'privacy.log.request': '按本人要求清除 {{what}} 的资料。原因：{{reason}}',
    'privacy.log.retention': '保存期满清除 {{what}}',
    'kind.household-came-back': '已清除的人员又有更改',
  },
  {
    'privacy.title': 'Personal data',
    'privacy.erase': 'Erase this person',
    'privacy.erase-hint':
      'What is kept of this person, with photos and key slips, is erased at all desks and the head office for good. Receipts are kept as the law requires.',
    'privacy.export': 'Give the person their data',
    'privacy.reason': 'Reason',
    'privacy.came-back': 'Somebody changed an erased person; erase again or register anew',
    'privacy.no-person': 'There is no such person; open the household again.',
    'privacy.conflicts-first': 'This household has differences to settle; settle them first.',
    'privacy.keys-out': 'This person still has keys; they cannot be erased.',
    'privacy.unsent-first':
      'The departments were not told of some changes of this household, and will not be once it is erased. A change sheet can be issued first.',
    'privacy.log.request': 'Data of {{what}} erased on request. Reason: {{reason}}',
    'privacy.log.retention': '{{what}} erased after its keeping time',
    'kind.household-came-back': 'Erased person changed',
  },
);
