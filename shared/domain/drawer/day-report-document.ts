import type { Block, DocumentDefinition, GridCell } from '../../print/document.ts';
import { formatMoney } from '../../values/money.ts';
import { chargeItem } from '../receipts/items.ts';
import type { Takings } from './day-report.ts';
import { payMethod } from './money-row.ts';
import type { DrawerAreaState, DrawerPeriodState } from './state.ts';

/** 收款日报: the closed period's takings by way of paying and by item, and its cash. */
export const dayReportDocument: DocumentDefinition<DrawerAreaState> = {
  name: 'day-report',
  title: '收款日报',
  subject: 'drawer-period',
  paper: 'A4',
  copies: [''],
  render(_subject, state, context) {
    if (state.kind !== 'drawer-period') return [];
    const { report } = state;
    const methods = report.byMethod.map((line) => [payMethod.label(line.key).zh, ...figures(line)]);
    const items = report.byItem.map((line) => [chargeItem.label(line.key).zh, ...figures(line)]);
    return [
      { block: 'title', text: '收款日报', subtitle: context.siteName },
      { block: 'heading', left: span(state), right: `${context.deskName}　第 ${state.period} 期` },
      { block: 'text', text: '一、按收款方式', tone: 'strong' },
      takingsTable('收款方式', methods, report.total),
      { block: 'text', text: '二、按收费项目', tone: 'strong' },
      takingsTable('收费项目', items, report.total),
      { block: 'text', text: '三、现金', tone: 'strong' },
      { block: 'grid', columns: 2, cells: cashCells(state) },
      {
        block: 'signatures',
        places: [
          { label: '收款人', name: context.staffName(state.clerk), at: state.closedAt },
          { label: '复核人' },
        ],
      },
    ];
  },
};

const span = ({ openedAt, closedAt }: DrawerPeriodState): string =>
  `${minute(openedAt)} 至 ${minute(closedAt)}`;

const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

/** Papers counted and fen, as one line of the table reads. */
function figures(line: Takings): string[] {
  const count = (papers: number): string => (papers === 0 ? '' : String(papers));
  const money = (fen: number): string => (fen === 0 ? '' : formatMoney(fen));
  return [
    count(line.receipts),
    money(line.received),
    count(line.voids),
    money(line.voided),
    count(line.refunds),
    money(line.refunded),
    formatMoney(line.net),
  ];
}

function takingsTable(first: string, rows: readonly (readonly string[])[], total: Takings): Block {
  const number = (title: string, weight: number) => ({ title, weight, align: 'right' as const });
  return {
    block: 'table',
    columns: [
      { title: first, weight: 5 },
      number('笔数', 2),
      number('收款', 5),
      number('作废', 2),
      number('作废金额', 5),
      number('退款', 2),
      number('退款金额', 5),
      number('合计', 5),
    ],
    rows,
    total: ['合计', ...figures(total)],
  };
}

function cashCells(state: DrawerPeriodState): GridCell[] {
  const cash = state.report.byMethod.find((line) => line.key === 'cash')?.net ?? 0;
  return [
    { label: '期初备用金', value: formatMoney(state.float) },
    { label: '现金净收', value: formatMoney(cash) },
    { label: '已交款', value: formatMoney(state.report.handedIn) },
    { label: '应有现金', value: formatMoney(state.expected) },
    { label: '实点现金', value: formatMoney(state.counted) },
    { label: '差额', value: formatMoney(state.difference) },
    { label: '差额原因', value: state.reason ?? '', span: 2 },
  ];
}
