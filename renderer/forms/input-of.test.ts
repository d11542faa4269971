import { expect, test } from 'vitest';
import { moneyAnswer, phoneAnswer, rowsAnswer, textAnswer } from '../../shared/forms/answers.ts';
import type { FormDefinition } from '../../shared/forms/form.ts';
import { blankValues, formValues } from './blank.ts';
import { commandOf } from './input-of.ts';

const form: FormDefinition = {
  name: 'visit',
  code: 'VIS',
  title: { zh: '来访', en: 'Visit' },
  command: 'fileVisit',
  changeCommand: 'changeVisit',
  roles: ['clerk'],
  sections: [
    {
      title: { zh: '来访', en: 'Visit' },
      fields: [
        {
          name: 'host',
          kind: 'text',
          label: { zh: '户主', en: 'Host' },
          schema: textAnswer(20),
          required: true,
        },
        {
          name: 'phone',
          kind: 'phone',
          label: { zh: '电话', en: 'Phone' },
          schema: phoneAnswer,
          sensitive: 'phone',
        },
        {
          name: 'goods',
          kind: 'rows',
          label: { zh: '物品', en: 'Goods' },
          add: { zh: '添加', en: 'Add' },
          minRows: 1,
          schema: rowsAnswer(5),
          fields: [
            {
              name: 'fee',
              kind: 'money',
              label: { zh: '费用', en: 'Fee' },
              schema: moneyAnswer(1, 1000),
              required: true,
            },
          ],
        },
      ],
    },
  ],
};

test('given a new form, then its tables have the rows they must have and what is known is filled in', () => {
  const values = blankValues(form, '2026-11-21T15:42:07+08:00', { host: '陈建国' }, () => 'row-1');
  expect(values).toEqual({ host: '陈建国', goods: [{ id: 'row-1' }] });
});

test('given missing answers, when filed, then each is named by its path and nothing is sent', () => {
  expect(commandOf(form, { goods: [{ id: 'a' }] })).toEqual({
    ok: false,
    errors: [
      { code: 'error.required', field: 'host' },
      { code: 'error.required', field: 'goods.0.fee' },
    ],
  });
});

test('given a filled form, when filed, then the command carries the answers in their one spelling', () => {
  expect(
    commandOf(form, { host: ' 陈建国 ', phone: '138 1234 2077', goods: [{ id: 'a', fee: 500 }] }),
  ).toEqual({
    ok: true,
    command: 'fileVisit',
    input: { host: '陈建国', phone: '13812342077', goods: [{ id: 'a', fee: 500 }] },
  });
});

test('given a filed form with a masked phone, when the host is changed, then only the host is sent', () => {
  const state = {
    host: '陈建国',
    phone: '138****2077',
    goods: [{ id: 'a', fee: 500 }],
    updatedAt: 'kept beside',
  };
  const filed = { subject: 'visit:1', values: formValues(form, state) };
  expect(commandOf(form, { ...filed.values, host: '林秀英' }, filed)).toEqual({
    ok: true,
    command: 'changeVisit',
    input: { subject: 'visit:1', changes: [{ path: 'host', value: '林秀英' }] },
  });
});

test('given a filed form, when nothing was changed, then it is not sent', () => {
  const filed = { subject: 'visit:1', values: { host: '陈建国', goods: [{ id: 'a', fee: 500 }] } };
  expect(commandOf(form, filed.values, filed)).toEqual({
    ok: false,
    errors: [{ code: 'form.nothing-changed' }],
  });
});
