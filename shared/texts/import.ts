import { defineTexts } from './texts.ts';

/** What reading a roster has to say of a file, a line or a cell. */
export const importTexts = defineTexts(
  {
    'import.not-readable': '这个文件读不出来：请选 Excel（.xlsx）或 CSV 文件',
    'import.old-excel': '这是旧版 Excel（.xls）文件：请在 Excel 里另存为 .xlsx 后再导入',
    'import.empty': '这个文件里没有内容',
    'import.no-headings': '没有找到表头：名册至少要有“房号”和“姓名”两列',
    'import.too-large': '文件太大，不像是住户名册',
    'import.no-room': '读不出房号',
    'import.phone': '电话“{{value}}”不对，没有导入',
    'import.plate': '车牌“{{value}}”不对，没有导入',
    'import.relation': '不认识的身份“{{value}}”，按“其他”登记',
    'import.area': '面积“{{value}}”不对，没有导入',
    'import.id-spoiled': '身份证号 {{value}} 已被 Excel 截断，没有导入，请补登',
    'import.id-wrong': '身份证号 {{value}} 校验不对，没有导入，请核对',
  },
  {
    'import.not-readable': 'This file cannot be read: choose an Excel (.xlsx) or CSV file',
    'import.old-excel': 'This is an old Excel (.xls) file: save it as .xlsx first',
    'import.empty': 'There is nothing in this file',
    'import.no-headings': 'No headings found: a roster has at least a room and a name column',
    'import.too-large': 'The file is too large for a roster',
    'import.no-room': 'No room can be read',
    'import.phone': 'Phone “{{value}}” is wrong and was left out',
    'import.plate': 'Plate “{{value}}” is wrong and was left out',
    'import.relation': 'Unknown relation “{{value}}”, registered as “other”',
    'import.area': 'Floor area “{{value}}” is wrong and was left out',
    'import.id-spoiled': 'Identity number {{value}} was cut by Excel and left out; please complete it',
    'import.id-wrong': 'Identity number {{value}} has a wrong check digit and was left out; please check',
  },
);
