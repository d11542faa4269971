import type { FormDefinition } from '../../forms/form.ts';
import { deskRoles } from '../area.ts';
import { payMethod } from '../drawer/money-row.ts';
import { issueInput, lineInput } from './issue.ts';
import { chargeItem } from './items.ts';

const { payer, unit, lines, method, remark } = issueInput.shape;
const line = lineInput.shape;
const thisMonth = (at: string): string => at.slice(0, 7);

/** 收据. */
export const receiptForm: FormDefinition = {
  name: 'receipt',
  code: 'RCPT',
  title: { zh: '收据', en: 'Receipt' },
  prefix: 'R',
  sections: [
    {
      title: { zh: '交款人', en: 'Payer' },
      fields: [
        { name: 'unit', kind: 'unit', label: { zh: '房号', en: 'Unit' }, schema: unit, half: true },
        {
          name: 'payer',
          kind: 'text',
          label: { zh: '交款人', en: 'Payer' },
          hint: { zh: '不填则为该房号的业主', en: 'Left empty: the owner of the unit' },
          schema: payer,
          half: true,
        },
      ],
    },
    {
      title: { zh: '收费项目', en: 'Items' },
      fields: [
        {
          name: 'lines',
          kind: 'rows',
          label: { zh: '收费项目', en: 'Items' },
          add: { zh: '添加一项', en: 'Add an item' },
          schema: lines,
          required: true,
          minRows: 1,
          fields: [
            {
              name: 'item',
              kind: 'choice',
              label: { zh: '项目', en: 'Item' },
              schema: line.item,
              options: chargeItem.options,
              required: true,
              half: true,
            },
            {
              name: 'text',
              kind: 'text',
              label: { zh: '说明', en: 'Details' },
              schema: line.text,
              half: true,
            },
            {
              name: 'from',
              kind: 'month',
              label: { zh: '起始月份', en: 'From month' },
              schema: line.from,
              initial: thisMonth,
              half: true,
            },
            {
              name: 'to',
              kind: 'month',
              label: { zh: '截止月份', en: 'To month' },
              schema: line.to,
              initial: thisMonth,
              half: true,
            },
            {
              name: 'amount',
              kind: 'money',
              label: { zh: '金额', en: 'Amount' },
              schema: line.amount,
              required: true,
              half: true,
            },
          ],
        },
      ],
    },
    {
      title: { zh: '收款', en: 'Payment' },
      fields: [
        {
          name: 'method',
          kind: 'choice',
          label: { zh: '收款方式', en: 'Method' },
          schema: method,
          options: payMethod.options,
          required: true,
          initial: 'cash',
          half: true,
        },
        { name: 'remark', kind: 'text', label: { zh: '备注', en: 'Remark' }, schema: remark },
      ],
    },
  ],
  command: 'issueReceipt',
  document: 'receipt',
  roles: deskRoles,
  shortcut: 'F4',
};
