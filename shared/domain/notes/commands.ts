import { z } from 'zod';
import { isUnitCode } from '../../values/unit-code.ts';
import { type Context, type Decision, defineCommand, deskRoles, refuse } from '../area.ts';
import { importance, noteAdded, noteDone, noteFollowed } from './entries.ts';
import type { NoteState } from './state.ts';

const text = z.string().trim().min(1, 'error.required').max(500, 'error.text-long');
const note = z.string().startsWith('note:').max(80);

export const addNoteInput = z.strictObject({
  text,
  importance: importance.default('ordinary'),
  due: z.iso.datetime({ offset: true, error: 'error.date' }).optional(),
  unit: z.string().trim().refine(isUnitCode, 'error.unit').optional(),
});

export const addNote = defineCommand({
  name: 'addNote',
  input: addNoteInput,
  roles: deskRoles,
  decide({ text, importance, due, unit }, context) {
    const subject = `note:${context.newId()}`;
    const data = { text, importance, ...(due !== undefined && { due }), ...(unit !== undefined && { unit }) };
    return { entries: [noteAdded.make(subject, data)], answer: { note: subject } };
  },
});

export const followNote = defineCommand({
  name: 'followNote',
  input: z.strictObject({ note, text }),
  roles: deskRoles,
  decide: (input, context) =>
    whileOpen(context, input.note, { entries: [noteFollowed.make(input.note, { text: input.text })] }),
});

export const finishNote = defineCommand({
  name: 'finishNote',
  input: z.strictObject({ note, text: z.string().trim().max(500, 'error.text-long').optional() }),
  roles: deskRoles,
  decide: (input, context) =>
    whileOpen(context, input.note, {
      entries: [noteDone.make(input.note, input.text ? { text: input.text } : {})],
    }),
});

function whileOpen(context: Context, subject: string, decision: Decision): Decision {
  const state = context.state<NoteState>(subject);
  if (!state) return refuse('notes.unknown', { field: 'note' });
  return state.done ? refuse('notes.already-done', { field: 'note' }) : decision;
}
