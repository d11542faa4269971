import type { Row } from '../../shared/domain/area.ts';
import { payMethod } from '../../shared/domain/drawer/money-row.ts';
import { use } from '../../shared/domain/households/choices.ts';
import { chargeItem } from '../../shared/domain/receipts/items.ts';

/** A column of an exported list. Exports are for Chinese offices: the headings are Chinese like the printed forms. */
export interface ExportColumn {
  readonly heading: string;
  readonly width?: number;
  /** Yuan with two decimals; `value` gives yuan as a number. */
  readonly money?: true;
  readonly value: (row: Row) => string | number;
}

const text = (row: Row, key: string): string => {
  const value = row.data[key];
  if (Array.isArray(value)) return value.map(String).join('、');
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
};
const plain = (heading: string, key: string, width = 14): ExportColumn => ({
  heading,
  width,
  value: (row) => {
    const value = row.data[key];
    return typeof value === 'number' ? value : text(row, key);
  },
});
const money = (heading: string, key: string): ExportColumn => ({
  heading,
  width: 12,
  money: true,
  value: (row) => (typeof row.data[key] === 'number' ? row.data[key] / 100 : ''),
});
const unit: ExportColumn = { heading: '房号', width: 14, value: (row) => row.unit ?? '' };
const at: ExportColumn = { heading: '时间', width: 20, value: (row) => localTime(row.at) };
const due: ExportColumn = { heading: '到期', width: 20, value: (row) => localTime(row.due) };
const status = (names: Readonly<Record<string, string>>): ExportColumn => ({
  heading: '状态',
  width: 10,
  value: (row) => names[row.status ?? ''] ?? row.status ?? '',
});
const method: ExportColumn = {
  heading: '收款方式',
  value: (row) => payMethod.label(text(row, 'method')).zh,
};
const items = (keys: (row: Row) => readonly unknown[]): ExportColumn => ({
  heading: '项目',
  width: 24,
  value: (row) => [...new Set(keys(row).map((key) => chargeItem.label(String(key)).zh))].join('、'),
});
const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const movements: Readonly<Record<string, string>> = {
  receipt: '收款',
  void: '作废',
  refund: '退款',
  'hand-in': '交款',
};

const lists: Readonly<Record<string, readonly ExportColumn[]>> = {
  receipt: [
    plain('收据号', 'number', 22),
    at,
    plain('付款人', 'payer'),
    unit,
    items((row) => listed(row.data.items)),
    money('金额（元）', 'total'),
    money('已退（元）', 'refunded'),
    method,
    status({ issued: '有效', voided: '作废' }),
    plain('作废原因', 'voidReason', 20),
  ],
  money: [
    at,
    { heading: '收支', value: (row) => movements[text(row, 'what')] ?? text(row, 'what') },
    plain('单号', 'number', 22),
    unit,
    items((row) => listed(row.data.lines).map((line) => (line as { item?: unknown }).item ?? '')),
    money('金额（元）', 'amount'),
    method,
    { heading: '钱箱期', value: (row) => row.scope ?? '' },
  ],
  household: [
    unit,
    plain('住户', 'names', 30),
    plain('人数', 'people', 8),
    plain('电话', 'maskedPhone'),
    plain('车辆', 'vehicles', 20),
    plain('面积（㎡）', 'floorArea', 10),
    { heading: '用途', value: (row) => (text(row, 'use') ? use.label(text(row, 'use')).zh : '') },
    { ...at, heading: '更新时间' },
  ],
  'key-slip': [
    plain('领用条号', 'number', 22),
    at,
    unit,
    plain('钥匙', 'keyLabel', 20),
    plain('数量', 'count', 8),
    plain('领用人', 'borrower'),
    plain('电话', 'maskedPhone'),
    plain('陪同', 'guard'),
    plain('事由', 'reason', 24),
    { ...due, heading: '应还' },
    status({ out: '在外', returned: '已归还' }),
  ],
  note: [
    at,
    plain('内容', 'text', 40),
    unit,
    due,
    plain('最近进展', 'last', 30),
    status({ open: '未完', done: '已完' }),
  ],
};

/** The columns of a list. One that is not known here comes out with its own names, so that nothing is left out. */
export function exportColumns(kind: string, sample: readonly Row[]): readonly ExportColumn[] {
  const known = lists[kind];
  if (known) return known;
  const keys = new Set(sample.flatMap((row) => Object.keys(row.data)));
  const own = [...keys].filter((key) => key !== 'unit').map((key) => plain(key, key, 18));
  return [{ heading: '编号', width: 24, value: (row) => row.id }, at, unit, due, ...own, status({})];
}

/** `2026-11-21 15:42:07`: what a spreadsheet's reader expects. */
function localTime(iso: string | undefined): string {
  return iso?.slice(0, 19).replace('T', ' ') ?? '';
}
