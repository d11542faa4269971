import type { Sheet } from './sheet.ts';

/** What a column of a roster can hold. */
export type ColumnField =
  | 'unit'
  | 'building'
  | 'unitPart'
  | 'room'
  | 'floorArea'
  | 'name'
  | 'relation'
  | 'sex'
  | 'phone'
  | 'otherPhone'
  | 'idNumber'
  | 'birthDate'
  | 'nativePlace'
  | 'hukouAddress'
  | 'workplace'
  | 'emergencyName'
  | 'emergencyPhone'
  | 'plate'
  | 'vehicleModel'
  | 'space'
  | 'remark'
  | 'ownNumber'
  | 'ownerNumber';

/** Headings as communities write them, without spaces, brackets and units of measure. */
const headings: Readonly<Record<ColumnField, readonly string[]>> = {
  unit: [
    '房号',
    '房屋',
    '房间号',
    '门牌',
    '门牌号',
    '房屋编码',
    '房产',
    '单元房号',
    '住址',
    '地址',
    '房屋地址',
    '楼栋房号',
  ],
  building: ['楼号', '楼栋', '楼栋号', '楼栋编号', '栋', '栋号', '幢', '幢号', '座', '楼', '楼宇'],
  unitPart: ['单元', '单元号', '单元编号', '门栋'],
  room: ['房间', '室', '室号', '房屋编号', '房间编号', '户号'],
  floorArea: ['建筑面积', '面积', '房屋面积', '产权面积', '计费面积'],
  name: [
    '姓名',
    '业主',
    '业主姓名',
    '业主名称',
    '住户',
    '住户姓名',
    '户主',
    '户主姓名',
    '客户名称',
    '名称',
    '联系人',
  ],
  relation: ['业主类型', '关系', '与业主关系', '与户主关系', '身份', '人员类型', '住户类型', '类型'],
  sex: ['性别'],
  phone: ['手机', '手机号', '手机号码', '电话', '联系电话', '联系方式', '电话号码', '业主电话', '移动电话'],
  otherPhone: ['其他电话', '固定电话', '备用电话', '家庭电话', '座机', '联系电话2'],
  idNumber: ['身份证', '身份证号', '身份证号码', '证件号', '证件号码', '公民身份号码'],
  birthDate: ['出生日期', '出生年月', '生日'],
  nativePlace: ['籍贯'],
  hukouAddress: ['户籍地址', '户籍所在地', '户口所在地', '户口地址'],
  workplace: ['工作单位', '单位名称', '工作单位名称'],
  emergencyName: ['紧急联系人', '紧急联系人姓名'],
  emergencyPhone: ['紧急联系电话', '紧急联系人电话', '紧急电话'],
  plate: ['车牌', '车牌号', '车牌号码', '车辆', '车号'],
  vehicleModel: ['车品牌', '车辆品牌', '车型', '品牌型号'],
  space: ['车位', '车位号', '车位编码', '车位编号'],
  remark: ['备注', '说明事项', '附注'],
  ownNumber: ['编号', '序列号', '客户编号'],
  ownerNumber: ['业主编号', '户主编号'],
};

const fieldOf = new Map(
  Object.entries(headings).flatMap(([field, names]) =>
    names.map((name) => [name, field as ColumnField] as const),
  ),
);

/** A sheet whose heading row was found, with the column of each field. */
export interface HeadedSheet {
  readonly sheet: Sheet;
  readonly headingLine: number;
  readonly columns: ReadonlyMap<ColumnField, { readonly at: number; readonly heading: string }>;
}

/** Titles and notes may stand above the headings, but not many lines of them. */
const searchedLines = 15;

/** Finds the heading row: the first one with at least two columns that a roster can have. */
export function findHeadings(sheet: Sheet): HeadedSheet | undefined {
  for (const row of sheet.rows.slice(0, searchedLines)) {
    const columns = new Map<ColumnField, { at: number; heading: string }>();
    row.cells.forEach((cell, at) => {
      const field = fieldOf.get(plainHeading(cell));
      if (field && !columns.has(field)) columns.set(field, { at, heading: cell });
    });
    if (columns.size >= 2) return { sheet, headingLine: row.line, columns };
  }
  return undefined;
}

function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[（(【[].*?[)）】\]]/g, '')
    .replace(/[\s*:：·、]|㎡|平方米|必填/g, '');
}
