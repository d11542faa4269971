import {
  linesAnswer,
  numberAnswer,
  plateAnswer,
  rowsAnswer,
  textAnswer,
  unitAnswer,
} from '../../forms/answers.ts';
import type { Field, FormDefinition } from '../../forms/form.ts';
import { deskRoles } from '../area.ts';
import { livingForm, mailing, petKind, use, vehicleKind } from './choices.ts';
import { personFields } from './person-fields.ts';

const vehicleFields: readonly Field[] = [
  {
    name: 'plate',
    label: { zh: '车牌号', en: 'Plate' },
    kind: 'plate',
    required: true,
    half: true,
    schema: plateAnswer,
  },
  {
    name: 'kind',
    label: { zh: '车型', en: 'Kind' },
    kind: 'choice',
    half: true,
    initial: 'car',
    options: vehicleKind.options,
    schema: vehicleKind.schema,
  },
  {
    name: 'model',
    label: { zh: '品牌颜色', en: 'Make and colour' },
    kind: 'text',
    half: true,
    schema: textAnswer(40),
  },
  { name: 'space', label: { zh: '车位', en: 'Space' }, kind: 'text', half: true, schema: textAnswer(20) },
];

const petFields: readonly Field[] = [
  {
    name: 'kind',
    label: { zh: '种类', en: 'Kind' },
    kind: 'choice',
    half: true,
    required: true,
    initial: 'dog',
    options: petKind.options,
    schema: petKind.schema,
  },
  {
    name: 'name',
    label: { zh: '名字、品种', en: 'Name, breed' },
    kind: 'text',
    half: true,
    schema: textAnswer(40),
  },
  {
    name: 'licence',
    label: { zh: '登记证号', en: 'Licence' },
    kind: 'text',
    half: true,
    schema: textAnswer(40),
  },
];

/** 业主/住户情况登记表: who owns and uses a room. */
export const householdForm: FormDefinition = {
  name: 'household',
  code: 'HH',
  title: { zh: '业主/住户情况登记表', en: 'Household record' },
  command: 'registerHousehold',
  changeCommand: 'changeHousehold',
  document: 'household',
  roles: deskRoles,
  sections: [
    {
      title: { zh: '房屋', en: 'Room' },
      fields: [
        {
          name: 'unit',
          label: { zh: '房号', en: 'Room' },
          kind: 'text',
          required: true,
          half: true,
          hint: { zh: '如 3-2-1201 或 3栋2单元1201', en: 'Such as 3-2-1201' },
          schema: unitAnswer,
        },
        {
          name: 'floorArea',
          label: { zh: '建筑面积（平方米）', en: 'Floor area (m²)' },
          kind: 'number',
          half: true,
          schema: numberAnswer(1, 100_000),
        },
        {
          name: 'use',
          label: { zh: '使用情况', en: 'Use' },
          kind: 'choice',
          half: true,
          initial: 'home',
          options: use.options,
          schema: use.schema,
        },
        {
          name: 'livingForm',
          label: { zh: '居住形态', en: 'Living form' },
          kind: 'choice',
          half: true,
          options: livingForm.options,
          schema: livingForm.schema,
        },
        {
          name: 'mailing',
          label: { zh: '邮件投递', en: 'Mail' },
          kind: 'choice',
          half: true,
          initial: 'mailbox',
          options: mailing.options,
          schema: mailing.schema,
        },
      ],
    },
    {
      title: { zh: '人员', en: 'People' },
      fields: [
        {
          name: 'persons',
          label: { zh: '人员', en: 'People' },
          kind: 'rows',
          add: { zh: '添加人员', en: 'Add a person' },
          startRows: 1,
          fields: personFields,
          schema: rowsAnswer(60),
        },
      ],
    },
    {
      title: { zh: '车辆、宠物', en: 'Vehicles and pets' },
      fields: [
        {
          name: 'vehicles',
          label: { zh: '车辆', en: 'Vehicles' },
          kind: 'rows',
          add: { zh: '添加车辆', en: 'Add a vehicle' },
          fields: vehicleFields,
          schema: rowsAnswer(20),
        },
        {
          name: 'pets',
          label: { zh: '宠物', en: 'Pets' },
          kind: 'rows',
          add: { zh: '添加宠物', en: 'Add a pet' },
          fields: petFields,
          schema: rowsAnswer(20),
        },
        { name: 'remark', label: { zh: '备注', en: 'Remark' }, kind: 'lines', schema: linesAnswer(500) },
      ],
    },
  ],
};
