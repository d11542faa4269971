import { dateTimeAnswer, idNumberAnswer, phoneAnswer, textAnswer, wholeAnswer } from '../../forms/answers.ts';
import type { FormDefinition } from '../../forms/form.ts';
import { deskRoles } from '../area.ts';
import { checkFields } from './check-fields.ts';
import { borrowerKind } from './choices.ts';

/** 物业部钥匙领用条: who takes which key, and the check made before it goes out [KEY]. */
export const keySlipForm: FormDefinition = {
  name: 'key-slip',
  code: 'KEY',
  title: { zh: '物业部钥匙领用条', en: 'Key slip' },
  prefix: 'K',
  command: 'issueKeySlip',
  document: 'key-slip',
  roles: deskRoles,
  shortcut: 'F3',
  sections: [
    {
      title: { zh: '钥匙', en: 'Key' },
      fields: [
        {
          name: 'key',
          label: { zh: '钥匙', en: 'Key' },
          kind: 'key',
          required: true,
          half: true,
          schema: textAnswer(80),
        },
        {
          name: 'count',
          label: { zh: '数量（把）', en: 'Count' },
          kind: 'number',
          required: true,
          half: true,
          initial: 1,
          schema: wholeAnswer(1, 99),
        },
      ],
    },
    {
      title: { zh: '借用人', en: 'Borrower' },
      fields: [
        {
          name: 'borrowerKind',
          label: { zh: '借用人身份', en: 'Borrower is' },
          kind: 'choice',
          required: true,
          half: true,
          initial: 'owner',
          options: borrowerKind.options,
          schema: borrowerKind.schema,
        },
        {
          name: 'borrower',
          label: { zh: '借用人姓名', en: 'Borrower' },
          kind: 'text',
          required: true,
          half: true,
          schema: textAnswer(40),
        },
        {
          name: 'phone',
          label: { zh: '借用人电话', en: 'Phone' },
          kind: 'phone',
          required: true,
          half: true,
          sensitive: 'phone',
          schema: phoneAnswer,
        },
        {
          name: 'idNumber',
          label: { zh: '身份证号码', en: 'Identity number' },
          kind: 'id-number',
          half: true,
          sensitive: 'id',
          hint: { zh: '业主、中介出示证件时登记', en: 'When a document is shown' },
          visibleWhen: (values) => values.borrowerKind !== 'staff',
          schema: idNumberAnswer,
        },
        {
          name: 'reason',
          label: { zh: '事由', en: 'Reason' },
          kind: 'text',
          required: true,
          schema: textAnswer(120),
        },
      ],
    },
    { title: { zh: '核实', en: 'Check' }, fields: checkFields },
    {
      title: { zh: '归还', en: 'Return' },
      fields: [
        {
          name: 'due',
          label: { zh: '应还时间', en: 'Due' },
          kind: 'date-time',
          half: true,
          hint: {
            zh: '不填时：中介 2 小时，其他人 4 小时，员工当天 20:00，业主和租户 24 小时',
            en: 'Empty: agent 2 h, others 4 h, staff 20:00 today, owner and tenant 24 h',
          },
          schema: dateTimeAnswer,
        },
        { name: 'remark', label: { zh: '备注', en: 'Remark' }, kind: 'text', schema: textAnswer(200) },
      ],
    },
  ],
};
