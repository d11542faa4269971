import type { Block, DocumentDefinition, GridCell, SignaturePlace } from '../../print/document.ts';
import { maskIdNumber, maskPhone } from '../../values/mask.ts';
import { formatUnit } from '../../values/unit-code.ts';
import { borrowerKind, department } from './choices.ts';
import { checkText, clock } from './describe.ts';
import { keySlipForm } from './slip-form.ts';
import { type KeySlipState, outstanding } from './state.ts';

/** 物业部钥匙领用条 on A5: the stub stays at the desk, the other goes with the key [KEY]. */
export const keySlipDocument: DocumentDefinition<KeySlipState> = {
  name: 'key-slip',
  title: keySlipForm.title.zh,
  subject: 'key-slip',
  paper: 'A5',
  copies: ['存根', '领用联'],
  render(_subject, slip, context): readonly Block[] {
    return [
      { block: 'title', text: keySlipForm.title.zh, subtitle: context.siteName },
      { block: 'heading', left: `领用时间：${clock(slip.issuedAt)}`, right: `No. ${slip.number}` },
      { block: 'grid', columns: 2, cells: cells(slip, context.staffName) },
      { block: 'text', tone: 'small', text: '请按时归还；不得复制、转借。遗失须立即报告前台。' },
      { block: 'code', format: 'qr', text: slip.number },
      { block: 'signatures', places: places(slip, context.staffName) },
    ];
  },
};

function cells(slip: KeySlipState, staffName: (id: string) => string): readonly GridCell[] {
  const last = slip.returns.at(-1);
  const back = outstanding(slip) === 0 && last ? `${clock(last.at)}（${staffName(last.receivedBy)} 收）` : '';
  const papers = [slip.idNumber ? maskIdNumber(slip.idNumber) : '', slip.authority ?? ''];
  const from = slip.company ?? (slip.department ? department.label(slip.department).zh : '');
  return [
    { label: '钥匙', value: slip.keyLabel },
    { label: '数量', value: `${slip.count} 把` },
    { label: '房号', value: slip.unit ? formatUnit(slip.unit) : '—' },
    { label: '事由', value: slip.reason },
    { label: '借用人', value: slip.borrower },
    { label: '身份', value: [borrowerKind.label(slip.borrowerKind).zh, from].filter(Boolean).join(' · ') },
    { label: '电话', value: slip.phone ? maskPhone(slip.phone) : '' },
    { label: '证件/授权书', value: papers.filter(Boolean).join(' / ') },
    { label: '核实', value: checkText(slip), span: 2 },
    { label: '应还时间', value: clock(slip.due) },
    { label: '归还时间', value: back },
    ...(slip.guard ? [{ label: '陪同秩序员', value: slip.guard, span: 2 }] : []),
    ...(slip.remark ? [{ label: '备注', value: slip.remark, span: 2 }] : []),
  ];
}

function places(slip: KeySlipState, staffName: (id: string) => string): readonly SignaturePlace[] {
  return [
    { label: '借用人（签字）' },
    { label: '经办人', name: staffName(slip.clerk), at: slip.issuedAt },
    ...(slip.guard ? [{ label: '陪同秩序员（签字）' }] : []),
    { label: '归还人（签字）' },
  ];
}
