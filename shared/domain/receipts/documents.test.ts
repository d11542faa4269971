import { describe, expect, it } from 'vitest';
import type { DocumentContext } from '../../print/document.ts';
import type { Scenario } from '../scenario.ts';
import { counter, plainReceipt, zhaoMin } from './counter-scenario.ts';

const number = 'R-A1-20261121-001';
const approver = zhaoMin;

function printed(desk: Scenario, document: string, subject: string) {
  const context: DocumentContext = {
    siteName: '翠湖花园服务中心',
    deskName: 'A1',
    copy: '收据',
    reprint: 0,
    printedAt: '2026-11-21T08:00:00+08:00',
    printedBy: '王琳',
    staffName: (id) => (id === 'wanglin' ? '王琳' : id),
    state: desk.state,
    rows: desk.rows,
  };
  return desk.registry.document(document)?.render(subject, desk.state(subject), context) ?? [];
}

describe('the printed receipt 收据 [RCPT]', () => {
  it('shows number, payer, room, items with their months, method, amount and who took it', () => {
    const desk = counter(0);
    const lines = [
      { item: 'management', from: '2026-11', to: '2027-04', amount: 178200 },
      { item: 'parking', from: '2026-11', to: '2026-11', amount: 15000 },
      { item: 'service', text: '换锁', amount: 8000 },
      { item: 'other', text: '钥匙扣', amount: 50 },
    ];
    desk.when('issueReceipt', { ...plainReceipt, lines, method: 'wechat', remark: '现场付' });
    const blocks = printed(desk, 'receipt', `receipt:${number}`);
    expect(blocks).toContainEqual(expect.objectContaining({ block: 'heading', right: `No. ${number}` }));
    expect(blocks).toContainEqual({
      block: 'grid',
      columns: 4,
      cells: [
        { label: '交款人', value: '陈建国', span: 2 },
        { label: '房号', value: '3栋2单元1201' },
        { label: '收款方式', value: '微信' },
      ],
    });
    expect(blocks).toContainEqual(
      expect.objectContaining({
        rows: [
          ['管理费/物业费', '2026-11 至 2027-04', '1,782.00'],
          ['停车费', '2026-11', '150.00'],
          ['特约服务：换锁', '', '80.00'],
          ['钥匙扣', '', '0.50'],
        ],
      }),
    );
    expect(blocks).toContainEqual({ block: 'money', label: '合计', fen: 201250 });
    expect(blocks).toContainEqual(expect.objectContaining({ block: 'text', text: '备注：现场付' }));
    expect(blocks.at(-1)).toMatchObject({
      places: [{ label: '收款单位（章）' }, { name: '王琳' }, { label: '收款人', name: '王琳' }],
    });
    expect(blocks.map((block) => block.block)).not.toContain('stamp');
  });

  it('is stamped 作废 with when, who and why once it is void', () => {
    const desk = counter(0);
    desk.when('issueReceipt', plainReceipt);
    desk.when('voidReceipt', { number, reason: '重复开票' }, { approver });
    const blocks = printed(desk, 'receipt', `receipt:${number}`);
    expect(blocks).toContainEqual({ block: 'stamp', text: '作废' });
    const text = '作废：2026-11-21　王琳　重复开票';
    expect(blocks).toContainEqual({ block: 'text', text, tone: 'small' });
  });
});

describe('the printed refund slip 退款单 [RCPT]', () => {
  it('names the receipt, the deposit, why and how much', () => {
    const desk = counter(0);
    const lines = [{ item: 'renovation-deposit', amount: 200000 }];
    desk.when('issueReceipt', { ...plainReceipt, lines });
    const refund = { number, line: '1', amount: 120000, method: 'cash', reason: '验收合格' };
    desk.when('refundDeposit', refund, { approver });
    const blocks = printed(desk, 'refund-slip', 'refund:T-A1-20261121-001');
    expect(blocks).toContainEqual({ block: 'money', label: '退款金额', fen: 120000 });
    const texts = JSON.stringify(blocks);
    for (const word of [number, 'T-A1-20261121-001', '装修押金', '验收合格', '陈建国', '现金']) {
      expect(texts).toContain(word);
    }
  });
});
