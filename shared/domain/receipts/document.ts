import type { Block, DocumentContext, DocumentDefinition } from '../../print/document.ts';
import { formatMoney } from '../../values/money.ts';
import { formatUnit } from '../../values/unit-code.ts';
import { payMethod } from '../drawer/money-row.ts';
import type { ReceiptLine } from './entries.ts';
import { chargeItem } from './items.ts';
import type { ReceiptAreaState, ReceiptState } from './state.ts';

/**
 * 收据 on 241 x 93 mm three-part stock. The form has no second page: with `maxLines` items, a remark and a long
 * payer it is full, so the site's name shares a line with the date.
 */
export const receiptDocument: DocumentDefinition<ReceiptAreaState> = {
  name: 'receipt',
  title: '收据',
  subject: 'receipt',
  paper: '241x93',
  copies: ['存根', '收据', '记账'],
  render(_subject, state, context) {
    if (state.kind !== 'receipt') return [];
    return [
      { block: 'code', format: 'qr', text: state.number },
      { block: 'title', text: '收据' },
      {
        block: 'heading',
        left: `收款单位：${context.siteName}　日期：${state.at.slice(0, 10)}`,
        right: `No. ${state.number}`,
      },
      ...(state.voided ? [{ block: 'stamp', text: '作废' } as const] : []),
      {
        block: 'grid',
        columns: 4,
        cells: [
          { label: '交款人', value: state.payer, span: 2 },
          { label: '房号', value: formatUnit(state.unit ?? '') },
          { label: '收款方式', value: payMethod.label(state.method).zh },
        ],
      },
      {
        block: 'table',
        columns: [
          { title: '收费项目', weight: 5 },
          { title: '费用期间', weight: 3, align: 'center' },
          { title: '金额（元）', weight: 2, align: 'right' },
        ],
        rows: state.lines.map((line) => [lineName(line), monthsOf(line), formatMoney(line.amount)]),
      },
      { block: 'money', label: '合计', fen: state.total },
      ...lastLine(state, context),
      {
        block: 'signatures',
        places: [
          { label: '收款单位（章）' },
          { label: '开票人', name: context.staffName(state.clerk) },
          { label: '收款人', name: context.staffName(state.clerk) },
        ],
      },
    ];
  },
};

/** The item with what exactly was paid: `特约服务：换锁`. */
export function lineName({ item, text }: ReceiptLine): string {
  const name = chargeItem.label(item).zh;
  if (!text) return name;
  return item === 'other' ? text : `${name}：${text}`;
}

/** The months a line is for: `2026-11`, or `2026-11 至 2027-04`. */
function monthsOf({ from, to }: ReceiptLine): string {
  const months = new Set([from, to].filter((month) => month !== undefined));
  return [...months].join(' 至 ');
}

/** One line is left under the amount: for the remark, or for why the receipt is void. */
function lastLine({ remark, voided }: ReceiptState, context: DocumentContext): Block[] {
  const why = voided && [voided.at.slice(0, 10), context.staffName(voided.clerk), voided.reason].join('　');
  const text = why ? `作废：${why}` : remark && `备注：${remark}`;
  return text ? [{ block: 'text', text, tone: 'small' }] : [];
}
