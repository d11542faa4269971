import { defineTexts } from '../../texts/texts.ts';

export const texts = defineTexts(
  { 'exports.log.exported': '导出清单“{{kind}}”，事由：{{reason}}', 'exports.log.other': '导出' },
  { 'exports.log.exported': 'Exported the list “{{kind}}”: {{reason}}', 'exports.log.other': 'Export' },
);
