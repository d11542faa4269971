import type { FormDefinition } from '../../forms/form.ts';
import { deskRoles } from '../area.ts';
import { handInInput } from './decide.ts';

const { amount, to, remark } = handInInput.shape;

/** 交款单: cash from the drawer to the company. */
export const handInForm: FormDefinition = {
  name: 'hand-in',
  code: 'DAY',
  title: { zh: '交款单', en: 'Cash hand-in' },
  prefix: 'J',
  sections: [
    {
      title: { zh: '交款', en: 'Hand-in' },
      fields: [
        {
          name: 'amount',
          kind: 'money',
          label: { zh: '交款金额', en: 'Amount' },
          schema: amount,
          required: true,
        },
        {
          name: 'to',
          kind: 'text',
          label: { zh: '交给', en: 'Handed to' },
          hint: { zh: '财务部或收款人姓名', en: 'Accounts, or who receives it' },
          schema: to,
          required: true,
          initial: '财务部',
        },
        { name: 'remark', kind: 'text', label: { zh: '备注', en: 'Remark' }, schema: remark },
      ],
    },
  ],
  command: 'handInCash',
  document: 'hand-in',
  roles: deskRoles,
};
