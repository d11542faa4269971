import { defineTexts } from '../../texts/texts.ts';

export const texts = defineTexts(
  { 'day-record.title': '日工作记录' },
  { 'day-record.title': 'Record of the day' },
);
