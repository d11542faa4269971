import { describe, expect, it } from 'vitest';
import { scenario } from '../scenario.ts';
import { area } from './area.ts';

function withNote(importance: 'ordinary' | 'important') {
  const desk = scenario([area]);
  const due = '2026-11-21T16:30:00+08:00';
  const entries = desk.when('addNote', { text: '7-2 电梯年检', importance, due, unit: '7-2-101' }).entries;
  const note = entries?.[0]?.subject ?? '';
  const row = () => desk.rows({ kind: 'note' })[0];
  return { desk, note, row };
}

describe('notes', () => {
  it('[DUTY 4.11] given an important note, when it is open, then it blocks the handover and names the rule', () => {
    const { row } = withNote('important');
    expect(row()).toMatchObject({ open: true, status: 'open', unit: '7-2-101' });
    expect(row()?.data).toMatchObject({ blocks: true, rule: 'handover.rule-important' });
  });

  it('[DUTY 4.11] given an important note, when it is done, then it is neither open nor blocking', () => {
    const { desk, note, row } = withNote('important');
    desk.when('finishNote', { note, text: '已贴通知' });
    expect(row()).toMatchObject({ open: false, status: 'done', data: { blocks: false, last: '已贴通知' } });
    expect(row()?.data).not.toHaveProperty('rule');
  });

  it('given an ordinary note, when it is followed, then it stays open, does not block and shows the last line', () => {
    const { desk, note, row } = withNote('ordinary');
    desk.when('followNote', { note, text: '一次' });
    desk.when('followNote', { note, text: '两次' });
    expect(row()).toMatchObject({ open: true, data: { blocks: false, last: '两次' } });
    expect(desk.state(note)).toMatchObject({ lines: [{ text: '一次', clerk: 'wanglin' }, { text: '两次' }] });
  });

  it.each(['followNote', 'finishNote'])(
    'given a note that is done, when %s, then it is refused',
    (command) => {
      const { desk, note } = withNote('ordinary');
      desk.when('finishNote', { note });
      expect(desk.when(command, { note, text: '再' })).toMatchObject({
        refusals: [{ code: 'notes.already-done' }],
      });
    },
  );

  it('given no such note, when it is followed, then it is refused', () => {
    expect(scenario([area]).when('followNote', { note: 'note:x', text: '再' })).toMatchObject({
      refusals: [{ code: 'notes.unknown' }],
    });
  });

  it.each([
    [{ text: ' ' }, 'error.required'],
    [{ text: '好', due: 'tomorrow' }, 'error.date'],
    [{ text: '好', unit: '3号楼' }, 'error.unit'],
  ])('given %j, when it is checked, then the message is a text key', (input, message) => {
    expect(area.commands[0]?.input.safeParse(input).error?.issues[0]?.message).toBe(message);
  });
});
