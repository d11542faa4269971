import type { FormDefinition } from '../../forms/form.ts';
import { deskRoles } from '../area.ts';
import { addNoteInput } from './commands.ts';

const { text, importance, due, unit } = addNoteInput.shape;

export const noteForm: FormDefinition = {
  name: 'note',
  code: 'NOTE',
  title: { zh: '留言', en: 'Note' },
  sections: [
    {
      title: { zh: '留言', en: 'Note' },
      fields: [
        { name: 'text', kind: 'lines', label: { zh: '内容', en: 'Text' }, schema: text, required: true },
        {
          name: 'importance',
          kind: 'choice',
          label: { zh: '重要程度', en: 'Importance' },
          hint: {
            zh: '重要事项未完成不得交班，须主管批准接替',
            en: 'An important matter must be finished, or its relief approved, before the handover',
          },
          schema: importance,
          initial: 'ordinary',
          options: [
            { value: 'ordinary', label: { zh: '一般', en: 'Ordinary' } },
            { value: 'important', label: { zh: '重要', en: 'Important' } },
          ],
        },
        {
          name: 'due',
          kind: 'date-time',
          label: { zh: '何时前完成', en: 'Due' },
          schema: due,
          half: true,
        },
        { name: 'unit', kind: 'unit', label: { zh: '房号', en: 'Room' }, schema: unit, half: true },
      ],
    },
  ],
  command: 'addNote',
  roles: deskRoles,
};
