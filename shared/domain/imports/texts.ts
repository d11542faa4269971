import { defineTexts } from '../../texts/texts.ts';

export const importTexts = defineTexts(
  {
    'imports.not-running': '这次导入已经结束',
    'imports.still-running': '导入还没有结束，请先停止',
    'imports.not-there': '没有可以撤销的导入',
    'imports.unit-twice': '同一房号在表格里出现了两次',
    'imports.log.started': '开始导入住户：{{file}}',
    'imports.log.part':
      '导入住户：新登记 {{new}} 户，更改 {{changed}} 户，相同 {{same}} 户，未导入 {{refused}} 户',
    'imports.log.finished': '导入完成',
    'imports.log.cancelled': '导入中途停止',
    'imports.log.undone': '撤销导入：取消登记 {{withdrawn}} 户，保留 {{kept}} 户',
    'imports.log.other': '住户导入',
    'imports.status.running': '进行中',
    'imports.status.finished': '已完成',
    'imports.status.cancelled': '已停止',
    'imports.status.undoing': '撤销中',
    'imports.status.undone': '已撤销',
    'kind.import': '导入',
  },
  {
    'imports.not-running': 'This import has ended',
    'imports.still-running': 'The import is still running; stop it first',
    'imports.not-there': 'There is no import to undo',
    'imports.unit-twice': 'The same room is in the spreadsheet twice',
    'imports.log.started': 'Import of households started: {{file}}',
    'imports.log.part':
      'Households imported: {{new}} new, {{changed}} changed, {{same}} the same, {{refused}} left out',
    'imports.log.finished': 'Import finished',
    'imports.log.cancelled': 'Import stopped',
    'imports.log.undone': 'Import undone: {{withdrawn}} withdrawn, {{kept}} kept',
    'imports.log.other': 'Import of households',
    'imports.status.running': 'Running',
    'imports.status.finished': 'Finished',
    'imports.status.cancelled': 'Stopped',
    'imports.status.undoing': 'Being undone',
    'imports.status.undone': 'Undone',
    'kind.import': 'Import',
  },
);
