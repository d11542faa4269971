import type { Block, DocumentDefinition, GridCell, SignaturePlace } from '../../print/document.ts';
import { formatMoney } from '../../values/money.ts';
import { formatUnit } from '../../values/unit-code.ts';
import { faceValues } from '../drawer/entries.ts';
import type { HandoverAreaState, HandoverState } from './state.ts';
import { texts } from './texts.ts';

const title = '客服前台工作台帐·交接班记录';

/** The heart of the desk's paper: numbered, filed in order, kept for three years [DUTY 4.10.5]. */
export const handoverLog: DocumentDefinition<HandoverAreaState> = {
  name: 'handover-log',
  title,
  subject: 'handover',
  paper: 'A4',
  copies: [''],
  render(_subject, state, context) {
    if (state.kind !== 'handover') return [];
    return [
      { block: 'title', text: title, subtitle: context.siteName },
      { block: 'heading', left: `日期：${state.at.slice(0, 10)}`, right: `No. ${state.number}` },
      { block: 'grid', columns: 2, cells: headCells(state, context.deskName) },
      ...postPart(state),
      ...cashPart(state),
      ...openPart(state),
      heading('四、本班统计'),
      {
        block: 'grid',
        columns: 3,
        cells: state.statistics.map(({ kind, count }) => ({ label: kindName(kind), value: String(count) })),
      },
      heading('五、留言与备注'),
      { block: 'text', text: state.remark ?? '无' },
      { block: 'signatures', places: signatures(state) },
    ];
  },
};

const heading = (text: string): Block => ({ block: 'text', text, tone: 'strong' });
const minute = (iso: string): string => iso.slice(0, 16).replace('T', ' ');
const clock = (iso: string): string => iso.slice(11, 16);
const span = (from: string, to: string): string =>
  `${minute(from)} 至 ${from.slice(0, 10) === to.slice(0, 10) ? clock(to) : minute(to)}`;
const papers = ({ count, amount }: { count: number; amount: number }): string =>
  count === 0 ? '0.00' : `${formatMoney(amount)}（${count} 笔）`;
const kindName = (kind: string): string => texts.zh[`handover.kind.${kind}`] ?? kind;

function headCells({ shift, from, to, nextShift, previous, at }: HandoverState, desk: string): GridCell[] {
  return [
    { label: '前台', value: desk },
    { label: '班次', value: `${shift.label} ${clock(shift.startsAt)}-${clock(shift.endsAt)}` },
    { label: '交班人', value: from.name },
    { label: '接班人', value: `${to.name}（${nextShift.label}）` },
    { label: '当班时间', value: span(shift.openedAt, at) },
    { label: '已阅前班记录', value: previous ?? '（首次交接）' },
  ];
}

function postPart({ post }: HandoverState): Block[] {
  if (post.length === 0) return [heading('一、岗位物品'), { block: 'text', text: '无清点项目' }];
  const number = (title: string) => ({ title, align: 'right' as const, weight: 1 });
  return [
    heading('一、岗位物品'),
    {
      block: 'table',
      columns: [
        { title: '物品', weight: 3 },
        number('应有'),
        number('实点'),
        number('损坏'),
        { title: '缺损说明', weight: 5 },
      ],
      rows: post.map(({ name, expected, counted, damaged, remark = '' }) => [
        name,
        String(expected),
        String(counted),
        damaged === 0 ? '' : String(damaged),
        remark,
      ]),
    },
  ];
}

function cashPart({ cash }: HandoverState): Block[] {
  if (!cash) return [heading('二、现金'), { block: 'text', text: '本台不收款' }];
  const pieces = faceValues.map((face) => ({ face: Number(face), count: cash.denominations[face] ?? 0 }));
  const half = pieces.length / 2;
  const sums: GridCell[] = [
    { label: '备用金', value: formatMoney(cash.float) },
    { label: '现金收入', value: papers(cash.received) },
    { label: '现金退款', value: papers(cash.paidBack) },
    { label: '交款', value: papers(cash.handedIn) },
    { label: '应有', value: formatMoney(cash.expected) },
    { label: '实点', value: formatMoney(cash.counted) },
    { label: '差额', value: formatMoney(cash.difference) },
    { label: '差额原因', value: cash.reason ?? '无差额' },
  ];
  return [
    heading('二、现金'),
    {
      block: 'table',
      columns: [...pieceColumns, ...pieceColumns],
      rows: pieces.slice(0, half).map((left, row) => [left, pieces[row + half]].flatMap(pieceCells)),
      total: ['实点合计', '', '', '', '', formatMoney(cash.counted)],
    },
    { block: 'grid', columns: 2, cells: sums },
  ];
}

const pieceColumns = [
  { title: '面额', weight: 1 },
  { title: '张数', weight: 1, align: 'right' },
  { title: '金额', weight: 1, align: 'right' },
] as const;

/** A face value that was not there stays on the form, empty. */
function pieceCells(piece: { face: number; count: number } | undefined): string[] {
  if (!piece) return ['', '', ''];
  const { face, count } = piece;
  return [faceName(face), ...(count === 0 ? ['', ''] : [String(count), formatMoney(face * count)])];
}

const faceName = (fen: number): string => (fen >= 100 ? `${fen / 100} 元` : `${fen / 10} 角`);

function openPart({ lines, to }: HandoverState): Block[] {
  if (lines.length === 0) return [heading('三、未完事项'), { block: 'text', text: '无' }];
  return [
    heading(`三、未完事项（${lines.length} 件）`),
    {
      block: 'table',
      columns: [
        { title: '序', weight: 1, align: 'center' },
        { title: '类别', weight: 2 },
        { title: '事项', weight: 6 },
        { title: '期限', weight: 3 },
        { title: '进展', weight: 6 },
        { title: '接手', weight: 2 },
      ],
      rows: lines.map(({ kind, unit, title, due, line, receiver, relief }, index) => [
        String(index + 1),
        kindName(kind),
        unit === undefined ? title : `${formatUnit(unit)} ${title}`,
        due === undefined ? '' : minute(due).slice(5),
        relief ? `${line}（主管批准接替）` : line,
        receiver ?? to.name,
      ]),
    },
  ];
}

function signatures({ from, to, at, strokes, approver, checked }: HandoverState): SignaturePlace[] {
  return [
    { label: '交班人', name: from.name, at, ...(strokes.from !== undefined && { stroke: strokes.from }) },
    { label: '接班人', name: to.name, at, ...(strokes.to !== undefined && { stroke: strokes.to }) },
    ...(approver ? [{ label: '批准接替', name: approver.name, at }] : []),
    { label: '主管检查', ...(checked && { name: checked.by.name, at: checked.at }) },
  ];
}
