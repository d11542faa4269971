import { defineTexts } from '../../texts/texts.ts';

export const texts = defineTexts(
  {
    'forks.title': '同号记录',
    'forks.hint': '这一号在另一份台帐里也用过。请核对：需要的重新登记，已有的写明。',
    'forks.settle': '核对完毕',
    'forks.text': '处理结果',
    'forks.status-open': '待核对',
    'forks.status-settled': '已核对',
    'forks.unknown': '没有这条同号记录。',
    'forks.settled-already': '这条同号记录已经核对过。',
    'forks.log.kept': '保留同号记录 {{posting}}：{{what}}',
    'forks.log.settled': '同号记录核对完毕：{{text}}',
    'forks.log.other': '同号记录',
    'kind.fork': '同号记录',
  },
  {
    'forks.title': 'Records of the same number',
    'forks.hint':
      'Another copy of the book used this number too. Enter again what is needed; say what is there already.',
    'forks.settle': 'Settled',
    'forks.text': 'What was done',
    'forks.status-open': 'To be looked at',
    'forks.status-settled': 'Settled',
    'forks.unknown': 'There is no such record.',
    'forks.settled-already': 'This record was settled already.',
    'forks.log.kept': 'Record of the same number {{posting}} kept: {{what}}',
    'forks.log.settled': 'Record of the same number settled: {{text}}',
    'forks.log.other': 'Record of the same number',
    'kind.fork': 'Record of the same number',
  },
);
