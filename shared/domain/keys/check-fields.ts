import { z } from 'zod';
import { dateTimeAnswer, phoneAnswer, textAnswer } from '../../forms/answers.ts';
import type { Field } from '../../forms/form.ts';
import type { Values } from '../../forms/visible.ts';
import { callAnswer, department } from './choices.ts';

const is =
  (...kinds: readonly string[]) =>
  (values: Values) =>
    kinds.includes(String(values.borrowerKind));

/** The owner is called for everybody who is neither the owner nor staff [KEY]. */
const called = is('tenant', 'agent', 'other');

/** What is checked before a key goes out, by who asks for it. Without it there is no slip. */
export const checkFields: readonly Field[] = [
  {
    name: 'idShown',
    label: { zh: '已出示身份证件', en: 'Document shown' },
    kind: 'switch',
    required: true,
    initial: false,
    hint: { zh: '业主须出示身份证件', en: 'The owner shows a document' },
    visibleWhen: is('owner'),
    schema: z.literal(true, 'keys.id-missing'),
  },
  {
    name: 'calledName',
    label: { zh: '致电的业主', en: 'Owner called' },
    kind: 'text',
    required: true,
    half: true,
    hint: { zh: '租户、中介、其他人领用须先致电业主确认', en: 'The owner is called first' },
    visibleWhen: called,
    schema: textAnswer(40),
  },
  {
    name: 'calledNumber',
    label: { zh: '拨打的号码', en: 'Number called' },
    kind: 'phone',
    required: true,
    half: true,
    sensitive: 'phone',
    visibleWhen: called,
    schema: phoneAnswer,
  },
  {
    name: 'calledAt',
    label: { zh: '致电时间', en: 'Called at' },
    kind: 'date-time',
    required: true,
    half: true,
    initial: (at: string) => at,
    visibleWhen: called,
    schema: dateTimeAnswer,
  },
  {
    name: 'callAnswer',
    label: { zh: '业主答复', en: 'Answer' },
    kind: 'choice',
    required: true,
    half: true,
    visibleWhen: called,
    options: callAnswer.options,
    schema: callAnswer.schema,
  },
  {
    name: 'company',
    label: { zh: '中介公司', en: 'Agency' },
    kind: 'text',
    required: true,
    half: true,
    visibleWhen: is('agent'),
    schema: textAnswer(60),
  },
  {
    name: 'guard',
    label: { zh: '陪同秩序员', en: 'Guard' },
    kind: 'text',
    required: true,
    half: true,
    hint: { zh: '由秩序员持钥匙陪同看房', en: 'A guard carries the key and goes along' },
    visibleWhen: is('agent'),
    schema: textAnswer(40),
  },
  {
    name: 'viewingAllowed',
    label: { zh: '业主同意凭钥匙看房', en: 'Owner allows viewing with the key' },
    kind: 'switch',
    required: true,
    initial: false,
    visibleWhen: is('agent'),
    schema: z.literal(true, 'keys.viewing-missing'),
  },
  {
    name: 'authority',
    label: { zh: '授权书编号', en: 'Letter of authority' },
    kind: 'text',
    half: true,
    visibleWhen: is('tenant', 'agent', 'other'),
    schema: textAnswer(60),
  },
  {
    name: 'department',
    label: { zh: '部门', en: 'Department' },
    kind: 'choice',
    required: true,
    half: true,
    visibleWhen: is('staff'),
    options: department.options,
    schema: department.schema,
  },
  {
    name: 'head',
    label: { zh: '确认的部门负责人', en: 'Head of department' },
    kind: 'text',
    required: true,
    half: true,
    hint: { zh: '员工领用须部门负责人确认', en: 'The head of department confirms' },
    visibleWhen: is('staff'),
    schema: textAnswer(40),
  },
  {
    name: 'headConfirmedAt',
    label: { zh: '确认时间', en: 'Confirmed at' },
    kind: 'date-time',
    required: true,
    half: true,
    initial: (at: string) => at,
    visibleWhen: is('staff'),
    schema: dateTimeAnswer,
  },
];
