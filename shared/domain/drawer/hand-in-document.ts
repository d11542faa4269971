import type { DocumentDefinition } from '../../print/document.ts';
import type { DrawerAreaState } from './state.ts';

/** 交款单: the company's proof that the desk's cash reached it. */
export const handInDocument: DocumentDefinition<DrawerAreaState> = {
  name: 'hand-in',
  title: '交款单',
  subject: 'hand-in',
  paper: '241x93',
  copies: ['存根', '记账'],
  render(_subject, state, context) {
    if (state.kind !== 'hand-in') return [];
    return [
      { block: 'code', format: 'qr', text: state.number },
      { block: 'title', text: '交款单', subtitle: context.siteName },
      { block: 'heading', left: `日期：${state.at.slice(0, 10)}`, right: `No. ${state.number}` },
      {
        block: 'grid',
        columns: 2,
        cells: [
          { label: '交款前台', value: context.deskName },
          { label: '收款单位/人', value: state.to },
          { label: '备注', value: state.remark ?? '', span: 2 },
        ],
      },
      { block: 'money', label: '交款金额', fen: state.amount },
      {
        block: 'signatures',
        places: [
          { label: '交款人', name: context.staffName(state.clerk), at: state.at },
          { label: '收款人（签章）' },
        ],
      },
    ];
  },
};
