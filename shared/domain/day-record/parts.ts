import type { Block, TableColumn } from '../../print/document.ts';
import { formatMoney } from '../../values/money.ts';
import { formatUnit } from '../../values/unit-code.ts';
import type { Row } from '../area.ts';
import { payMethod } from '../drawer/money-row.ts';
import { texts as printTexts } from '../printing/texts.ts';
import type { DayRecord } from './compile.ts';
import type { ClerkWork } from './work.ts';

/** The numbered parts of the page; a part with nothing in it says so. */
export function dayParts(record: DayRecord, nameOf: (staff: string) => string): readonly Block[] {
  const { shifts, work, money, givenBack, overdue, notes, handovers, failedPrints, imports } = record;
  return [
    ...part('一、班次', shiftColumns, shifts.map(shiftCells)),
    ...part(
      '二、经办',
      workColumns,
      work.map((one) => [nameOf(one.clerk), ...workCells(one)]),
    ),
    ...imports.map(importLine),
    ...part(
      '三、收款',
      moneyColumns,
      money.byMethod.map((line) => [payMethod.label(line.key).zh, ...moneyCells(line)]),
      ['合计', ...moneyCells(money.total)],
    ),
    ...part(
      '四、作废、退款',
      backColumns,
      givenBack.map(({ at, what, number, amount, method, clerk = '' }) => [
        clock(at),
        what === 'void' ? '作废' : '退款',
        number,
        formatMoney(amount),
        payMethod.label(method).zh,
        nameOf(clerk),
      ]),
    ),
    ...part('五、逾期未还的钥匙', overdueColumns, overdue.map(overdueCells)),
    ...part(
      '六、记事',
      noteColumns,
      notes.map((row) => [
        clock(row.at),
        `${row.unit ? `${formatUnit(row.unit)} ` : ''}${word(row, 'text')}`,
        row.data.importance === 'important' ? '重要' : '',
        row.open ? word(row, 'last') || '未完' : '已完',
        nameOf(word(row, 'addedBy')),
      ]),
    ),
    ...part('七、交接班', handoverColumns, handovers.map(handoverCells)),
    ...part(
      '八、打印失败',
      printColumns,
      failedPrints.map((row) => [
        clock(row.at),
        [(row.scope ?? '').slice((row.scope ?? '').indexOf(':') + 1), word(row, 'copy')].join(' ').trim(),
        printTexts.zh[word(row, 'reason')] ?? word(row, 'reason'),
        printTexts.zh[`printing.status.${row.status}`] ?? '',
        nameOf(word(row, 'requestedBy')),
      ]),
    ),
  ];
}

function part(
  heading: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  total?: readonly string[],
): readonly Block[] {
  if (rows.length === 0) return [{ block: 'text', tone: 'strong', text: `${heading}：无` }];
  return [
    { block: 'text', tone: 'strong', text: heading },
    { block: 'table', columns, rows, ...(total && { total }) },
  ];
}

const clock = (iso = ''): string => iso.slice(11, 16);
const column = (title: string, weight: number): TableColumn => ({ title, weight });
const number = (title: string, weight = 2): TableColumn => ({ title, weight, align: 'right' });
const word = ({ data }: Row, key: string): string => String(data[key] ?? '');
const some = (count: number): string => (count === 0 ? '' : String(count));
const amount = (fen: number): string => (fen === 0 ? '' : formatMoney(fen));

const shiftColumns = [column('班次', 2), column('当班人', 3), column('计划', 3), column('实际', 3)];

function shiftCells(row: Row): string[] {
  const closed = word(row, 'closedAt');
  const planned = `${clock(word(row, 'startsAt'))}-${clock(word(row, 'endsAt'))}`;
  const actual = `${clock(row.at)}-${closed === '' ? '当班中' : clock(closed)}`;
  return [word(row, 'label'), word(row, 'staffName'), planned, actual];
}

const workColumns = [
  column('经办人', 4),
  number('新登记', 3),
  number('更改'),
  number('钥匙借出', 3),
  number('钥匙归还', 3),
  number('收据'),
  number('收据金额', 4),
  number('作废退款', 3),
  number('记事'),
];

const workCells = (work: ClerkWork): string[] => [
  some(work.registered),
  some(work.changed),
  some(work.keysOut),
  some(work.keysBack),
  some(work.receipts),
  amount(work.received),
  some(work.givenBack),
  some(work.notes),
];

/** Households of a roster are nobody's single entries: they are told in one line. */
function importLine(row: Row): Block {
  const [added, changed] = [word(row, 'new'), word(row, 'changed')];
  return {
    block: 'text',
    text: `${clock(row.at)} 导入名册“${word(row, 'file')}”：新登记 ${added} 户，更改 ${changed} 户。`,
  };
}

const moneyColumns = [
  column('收款方式', 4),
  number('收据'),
  number('金额', 4),
  number('作废'),
  number('金额', 4),
  number('退款'),
  number('金额', 4),
  number('合计', 4),
];

const moneyCells = (line: DayRecord['money']['total']): string[] => [
  some(line.receipts),
  amount(line.received),
  some(line.voids),
  amount(line.voided),
  some(line.refunds),
  amount(line.refunded),
  formatMoney(line.net),
];

const backColumns = [
  column('时间', 2),
  column('事项', 2),
  column('单号', 5),
  number('金额', 3),
  column('方式', 2),
  column('经办', 2),
];

const overdueColumns = [
  column('应还', 3),
  column('领用条', 5),
  column('钥匙', 5),
  number('数量'),
  column('领用人', 3),
];

const overdueCells = (row: Row): string[] => [
  (row.due ?? '').slice(5, 16).replace('T', ' '),
  word(row, 'number'),
  word(row, 'keyLabel'),
  word(row, 'count'),
  word(row, 'borrower'),
];

const noteColumns = [
  column('时间', 2),
  column('内容', 9),
  column('重要', 2),
  column('进展', 5),
  column('经办', 2),
];

const handoverColumns = [
  column('时间', 2),
  column('编号', 5),
  column('交班 → 接班', 4),
  number('未完'),
  number('现金差额', 3),
  column('备注', 7),
];

const handoverCells = (row: Row): string[] => [
  clock(row.at),
  word(row, 'number'),
  `${word(row, 'from')} → ${word(row, 'to')}`,
  word(row, 'open'),
  formatMoney(Number(row.data.difference ?? 0)),
  word(row, 'remark'),
];

const printColumns = [
  column('时间', 2),
  column('单据', 6),
  column('原因', 7),
  column('结果', 3),
  column('经办', 2),
];
