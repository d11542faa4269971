import { textAnswer, unitAnswer, wholeAnswer } from '../../forms/answers.ts';
import type { FormDefinition } from '../../forms/form.ts';
import { deskRoles } from '../area.ts';
import { keyKind } from './choices.ts';

/** The register of keys kept at the desk. */
export const keyForm: FormDefinition = {
  name: 'key',
  code: 'KEYREG',
  title: { zh: '钥匙登记', en: 'Key register' },
  command: 'addKey',
  changeCommand: 'changeKey',
  roles: deskRoles,
  sections: [
    {
      title: { zh: '钥匙', en: 'Key' },
      fields: [
        {
          name: 'label',
          label: { zh: '名称', en: 'Name' },
          kind: 'text',
          required: true,
          half: true,
          hint: { zh: '如 3栋2单元1201 入户门', en: 'What the tag says' },
          schema: textAnswer(60),
        },
        {
          name: 'kind',
          label: { zh: '种类', en: 'Kind' },
          kind: 'choice',
          required: true,
          half: true,
          initial: 'door',
          options: keyKind.options,
          schema: keyKind.schema,
        },
        {
          name: 'unit',
          label: { zh: '房号', en: 'Room' },
          kind: 'unit',
          half: true,
          hint: { zh: '设备房、公共区域可不填', en: 'Empty for equipment and common areas' },
          schema: unitAnswer,
        },
        {
          name: 'count',
          label: { zh: '数量（把）', en: 'Count' },
          kind: 'number',
          required: true,
          half: true,
          initial: 1,
          schema: wholeAnswer(1, 999),
        },
        {
          name: 'place',
          label: { zh: '存放处', en: 'Place' },
          kind: 'text',
          half: true,
          schema: textAnswer(40),
        },
        {
          name: 'hook',
          label: { zh: '挂钩号', en: 'Hook' },
          kind: 'text',
          half: true,
          schema: textAnswer(20),
        },
        { name: 'remark', label: { zh: '备注', en: 'Remark' }, kind: 'text', schema: textAnswer(200) },
      ],
    },
  ],
};
