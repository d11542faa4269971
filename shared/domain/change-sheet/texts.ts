import { defineTexts } from '../../texts/texts.ts';

export const texts = defineTexts(
  {
    'change-sheet.title': '房产异动表',
    'change-sheet.nothing': '上次发出以后没有任何变动，不用再出。',
    'change-sheet.log.issued': '发出房产异动表 {{number}}：{{households}} 户，送{{departments}}',
    'change-sheet.log.other': '房产异动表',
    'kind.change-sheet': '房产异动表',
  },
  {
    'change-sheet.title': 'Change sheet',
    'change-sheet.nothing': 'Nothing has changed since the last sheet.',
    'change-sheet.log.issued':
      'Change sheet {{number}} issued: {{households}} households, to {{departments}}',
    'change-sheet.log.other': 'Change sheet',
    'kind.change-sheet': 'Change sheet',
  },
);
