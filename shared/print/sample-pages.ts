import type { Block, PageMarks } from './document.ts';

/** Pages that hold every kind of block, with the lengths that occur: what the golden files and the test page show. */
export const sampleMarks: PageMarks = {
  siteName: '翠湖花园一期',
  deskName: 'A1 前台',
  copy: '收据',
  reprint: 0,
  printedAt: '2026-11-21T15:42:07+08:00',
  printedBy: '王琳',
};

export const sampleReceipt: readonly Block[] = [
  { block: 'code', format: 'qr', text: 'R-A1-20261121-003' },
  { block: 'title', text: '收据' },
  { block: 'heading', left: '2026年11月21日', right: 'No. R-A1-20261121-003' },
  {
    block: 'grid',
    columns: 2,
    cells: [
      { label: '交款人', value: '欧阳建国' },
      { label: '房号', value: '3-2-1201' },
    ],
  },
  {
    block: 'table',
    columns: [
      { title: '收费项目', weight: 3 },
      { title: '期间', weight: 3 },
      { title: '数量', align: 'right' },
      { title: '金额（元）', align: 'right', weight: 1.6 },
    ],
    rows: [
      ['物业管理费', '2026-07 至 2026-12', '6', '1,544.40'],
      ['装修押金', '', '1', '2,000.00'],
    ],
    total: ['合计', '', '', '3,544.40'],
  },
  { block: 'money', label: '合计金额', fen: 354440 },
  {
    block: 'grid',
    columns: 2,
    cells: [
      { label: '收款方式', value: '微信' },
      { label: '备注', value: '押金凭本收据退还' },
    ],
  },
  {
    block: 'signatures',
    places: [
      { label: '收款单位（盖章）' },
      { label: '收款人', name: '王琳', at: '2026-11-21T15:42:07+08:00' },
      { label: '交款人' },
    ],
  },
];

const stroke = 'M20 70C60 10 90 20 80 60S120 90 150 40L170 80M190 30C220 20 260 40 230 80';

export const sampleLog: readonly Block[] = [
  { block: 'title', text: '前台交接班记录', subtitle: '2026年11月21日　早班　07:30—15:30' },
  { block: 'heading', left: '翠湖花园一期 · A1 前台', right: 'No. H-A1-20261121-001' },
  {
    block: 'grid',
    columns: 3,
    cells: [
      { label: '交班人', value: '王琳' },
      { label: '接班人', value: '赵敏' },
      { label: '班次', value: '早班' },
      {
        label: '本班要事',
        value: '3栋2单元电梯停运，维保已到场，预计 17:00 恢复。\n请每半小时询问一次。',
        span: 3,
      },
    ],
  },
  {
    block: 'table',
    columns: [
      { title: '序号', align: 'center', weight: 0.7 },
      { title: '时间', align: 'center' },
      { title: '事项', weight: 6 },
      { title: '经办', align: 'center', weight: 1.2 },
    ],
    rows: Array.from({ length: 44 }, (_, i) => [
      String(i + 1),
      `${String(8 + Math.floor(i / 7)).padStart(2, '0')}:${String((i * 8) % 60).padStart(2, '0')}`,
      i % 5 === 0
        ? `钥匙领用 K-A1-20261121-${String(i + 1).padStart(3, '0')}：3-2-1201 入户门 2 把，中介公司看房，业主电话确认，保安陪同，应于 18:00 前归还`
        : `收据 R-A1-20261121-${String(i + 1).padStart(3, '0')}：物业管理费`,
      '王琳',
    ]),
  },
  { block: 'text', text: '以上内容双方已当面核对，现金、钥匙、物品数量无误。', tone: 'strong' },
  { block: 'text', text: '本记录由前台日志汇编，不得涂改、撕页。', tone: 'small' },
  {
    block: 'signatures',
    places: [
      { label: '交班人', name: '王琳', at: '2026-11-21T15:31:00+08:00', stroke },
      { label: '接班人', name: '赵敏', at: '2026-11-21T15:32:00+08:00' },
      { label: '主管' },
    ],
  },
];

/** The blocks a receipt and a log do not have. */
export const sampleOthers: readonly Block[] = [
  { block: 'stamp', text: '作废', note: '2026-11-21 16:05　赵敏　金额有误　批准：陈主管' },
  { block: 'code', format: 'code128', text: 'K-A1-20261121-001' },
  { block: 'text', text: '请妥善保管，凭此条归还钥匙。' },
  {
    block: 'image',
    svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><circle cx="15" cy="15" r="12" fill="none" stroke="#000"/><path d="M35 15h50" stroke="#000"/></svg>',
    height: 12,
  },
];
