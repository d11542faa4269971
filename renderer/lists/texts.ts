import { defineTexts } from '../../shared/texts/texts.ts';

/** Words of lists, papers and exports. */
export const texts = defineTexts(
  {
    'lists.filter': '筛选',
    'lists.total': '共 {{count}} 条',
    'lists.none-found': '没有符合条件的记录',
    'lists.none-found-hint': '换个词，或放宽条件再找。',
    'lists.clear': '清除条件',
    'lists.export': '导出',
    'lists.export-title': '导出 {{name}}',
    'lists.export-why': '导出的名单含住户资料，会记入台帐。请写明用途和交给谁。',
    'lists.export-done': '已导出 {{count}} 条：{{path}}',
    'lists.export-none': '没有保存文件',
    'lists.preview': '预览',
    'lists.print': '打印',
    'lists.reprint': '补打',
    'lists.reprinted': '已补打 {{count}} 次',
    'lists.reprint-sent': '第 {{count}} 次补打已交给打印机',
    'lists.print-sent': '已交给打印机',
    'lists.actions': '操作',
  },
  {
    'lists.filter': 'Filter',
    'lists.total': '{{count}} in all',
    'lists.none-found': 'Nothing fits',
    'lists.none-found-hint': 'Try another word, or fewer conditions.',
    'lists.clear': 'Clear the conditions',
    'lists.export': 'Export',
    'lists.export-title': 'Export: {{name}}',
    'lists.export-why':
      'The list holds people’s data; exporting it is written into the log. Say what it is for and who gets it.',
    'lists.export-done': '{{count}} exported to {{path}}',
    'lists.export-none': 'No file was saved',
    'lists.preview': 'Preview',
    'lists.print': 'Print',
    'lists.reprint': 'Print again',
    'lists.reprinted': 'Printed again {{count}} times',
    'lists.reprint-sent': 'Reprint no. {{count}} was sent to the printer',
    'lists.print-sent': 'Sent to the printer',
    'lists.actions': 'Actions',
  },
);
