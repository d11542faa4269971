import { dateAnswer, idNumberAnswer, permitAnswer, phoneAnswer, textAnswer } from '../../forms/answers.ts';
import type { Field } from '../../forms/form.ts';
import { leaderRoles, type Role } from '../area.ts';
import { idType, relation, sex } from './choices.ts';

/** Identity papers are the first-level secret of the archive; the gate does not need them [ARCH 4.2.1]. */
const seesPapers: readonly Role[] = ['clerk', 'supervisor', 'manager', 'auditor'];

const hasCard = (row: Readonly<Record<string, unknown>>) => (row.idType ?? 'id-card') === 'id-card';
const stays = (row: Readonly<Record<string, unknown>>) =>
  row.relation === 'nanny' || row.relation === 'guest';

/** The answers about one person of a household. */
export const personFields: readonly Field[] = [
  {
    name: 'name',
    label: { zh: '姓名', en: 'Name' },
    kind: 'text',
    required: true,
    half: true,
    schema: textAnswer(40),
  },
  {
    name: 'relation',
    label: { zh: '与业主关系', en: 'Relation' },
    kind: 'choice',
    required: true,
    half: true,
    initial: 'owner',
    options: relation.options,
    schema: relation.schema,
  },
  {
    name: 'phone',
    label: { zh: '手机', en: 'Phone' },
    kind: 'phone',
    half: true,
    sensitive: 'phone',
    schema: phoneAnswer,
  },
  {
    name: 'otherPhone',
    label: { zh: '其他电话', en: 'Other phone' },
    kind: 'phone',
    half: true,
    sensitive: 'phone',
    schema: phoneAnswer,
  },
  {
    name: 'idType',
    label: { zh: '证件类型', en: 'Document' },
    kind: 'choice',
    half: true,
    initial: 'id-card',
    options: idType.options,
    schema: idType.schema,
  },
  {
    name: 'idNumber',
    label: { zh: '身份证号码', en: 'Identity number' },
    kind: 'id-number',
    half: true,
    sensitive: 'id',
    seenBy: seesPapers,
    visibleWhen: hasCard,
    schema: idNumberAnswer,
  },
  {
    name: 'idDocument',
    label: { zh: '证件号码', en: 'Document number' },
    kind: 'text',
    half: true,
    sensitive: 'id',
    seenBy: seesPapers,
    visibleWhen: (row) => !hasCard(row),
    schema: permitAnswer,
  },
  {
    name: 'sex',
    label: { zh: '性别', en: 'Sex' },
    kind: 'choice',
    half: true,
    hint: { zh: '有身份证号码时可不填', en: 'Taken from the identity number when empty' },
    options: sex.options,
    schema: sex.schema,
  },
  {
    name: 'birthDate',
    label: { zh: '出生日期', en: 'Birth date' },
    kind: 'date',
    half: true,
    seenBy: seesPapers,
    hint: { zh: '有身份证号码时可不填', en: 'Taken from the identity number when empty' },
    schema: dateAnswer,
  },
  {
    name: 'nativePlace',
    label: { zh: '籍贯', en: 'Native place' },
    kind: 'text',
    half: true,
    seenBy: seesPapers,
    schema: textAnswer(40),
  },
  {
    name: 'workplace',
    label: { zh: '工作单位', en: 'Workplace' },
    kind: 'text',
    half: true,
    schema: textAnswer(80),
  },
  {
    name: 'hukouAddress',
    label: { zh: '户籍地址', en: 'Registered address' },
    kind: 'text',
    seenBy: seesPapers,
    schema: textAnswer(120),
  },
  {
    name: 'emergencyName',
    label: { zh: '紧急联系人', en: 'Emergency contact' },
    kind: 'text',
    half: true,
    schema: textAnswer(40),
  },
  {
    name: 'emergencyPhone',
    label: { zh: '紧急联系电话', en: 'Emergency phone' },
    kind: 'phone',
    half: true,
    sensitive: 'phone',
    schema: phoneAnswer,
  },
  {
    name: 'staysFrom',
    label: { zh: '入住日期', en: 'Stays from' },
    kind: 'date',
    half: true,
    hint: {
      zh: '保姆、亲友暂住超过 15 天须登记',
      en: 'Nannies and guests staying over 15 days are registered',
    },
    visibleWhen: stays,
    schema: dateAnswer,
  },
  {
    name: 'healthRisk',
    label: { zh: '健康提示', en: 'Health risk' },
    kind: 'text',
    sensitive: 'hidden',
    seenBy: leaderRoles,
    hint: { zh: '仅主管和经理可见', en: 'Seen by supervisor and manager only' },
    schema: textAnswer(200),
  },
];
