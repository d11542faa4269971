import type { DocumentDefinition } from '../../print/document.ts';
import { formatUnit } from '../../values/unit-code.ts';
import { payMethod } from '../drawer/money-row.ts';
import { lineName } from './document.ts';
import type { ReceiptAreaState, ReceiptState } from './state.ts';

/** 退款单: the deposit's owner signs for the money; it names the receipt it is paid back against. */
export const refundDocument: DocumentDefinition<ReceiptAreaState> = {
  name: 'refund-slip',
  title: '退款单',
  subject: 'refund',
  paper: '241x93',
  copies: ['存根', '退款', '记账'],
  render(subject, state, context) {
    if (state.kind !== 'refund-slip') return [];
    const receipt = context.state<ReceiptState>(`receipt:${state.receipt}`);
    const number = subject.slice(subject.indexOf(':') + 1);
    const refund = receipt?.refunds.find((one) => one.number === number);
    const line = receipt?.lines.find((one) => one.id === refund?.line);
    if (!receipt || !refund || !line) return [];
    return [
      { block: 'code', format: 'qr', text: number },
      { block: 'title', text: '退款单', subtitle: context.siteName },
      { block: 'heading', left: `日期：${refund.at.slice(0, 10)}`, right: `No. ${number}` },
      {
        block: 'grid',
        columns: 3,
        cells: [
          { label: '原交款人', value: receipt.payer },
          { label: '房号', value: formatUnit(receipt.unit ?? '') },
          { label: '退款方式', value: payMethod.label(refund.method).zh },
          { label: '原收据号', value: receipt.number },
          { label: '退款项目', value: lineName(line), span: 2 },
          { label: '退款原因', value: refund.reason, span: 3 },
        ],
      },
      { block: 'money', label: '退款金额', fen: refund.amount },
      {
        block: 'signatures',
        places: [
          { label: '经办人', name: context.staffName(refund.clerk), at: refund.at },
          { label: '复核人', name: context.staffName(refund.approver), at: refund.at },
          { label: '领款人（签字）' },
        ],
      },
    ];
  },
};
