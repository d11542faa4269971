import { describe, expect, it } from 'vitest';
import type { Area } from '../../shared/domain/area.ts';
import { createRegistry } from '../../shared/domain/registry.ts';
import type { DocumentDefinition } from '../../shared/print/document.ts';
import { type PageSource, renderPage, type WantedPage } from './render-job.ts';

const note: DocumentDefinition<{ text: string }> = {
  name: 'note-slip',
  title: '便条',
  subject: 'note',
  paper: 'A5',
  copies: [''],
  render: (subject, state, context) => [
    { block: 'text', text: `${subject} ${state.text} ${context.staffName('wanglin')}` },
  ],
};

const list: DocumentDefinition = {
  name: 'note-list',
  title: '便条清单',
  subject: 'day',
  paper: 'A4',
  copies: [''],
  unfiled: (subject) => subject === 'day:2026-11-21',
  render: (_subject, _state, context) =>
    context.rows({ kind: 'note' }).map((row) => ({ block: 'text', text: String(row.data.text) })),
};

const area: Area = {
  name: 'notes',
  subjects: ['note'],
  commands: [],
  entries: [],
  foldVersion: 1,
  fold: (state) => state,
  project: () => ({ rows: [] }),
  describe: () => ({ key: '' }),
  present: (state) => state,
  documents: [note as DocumentDefinition, list],
  texts: { zh: {}, en: {} },
};

const states: Readonly<Record<string, unknown>> = { 'note:7': { text: '电梯停运' } };
const source: PageSource = {
  registry: createRegistry([area]),
  siteName: () => '翠湖花园一期',
  deskName: () => 'A1 前台',
  staffName: (id) => ({ wanglin: '王琳', zhaomin: '赵敏' })[id] ?? '',
  state: <S>(subject: string) => states[subject] as S | undefined,
  rows: () => [{ kind: 'note', id: 'note:7', data: { text: '电梯停运' } }],
};

const wanted: WantedPage = {
  document: 'note-slip',
  subject: 'note:7',
  copy: '存根',
  reprint: 2,
  firstBy: 'wanglin',
  requestedBy: 'zhaomin',
  at: '2026-11-21T15:42:07+08:00',
};

describe('the page of a job', () => {
  it('holds the form’s blocks and says who printed it, when, and how often', () => {
    const page = renderPage(source, wanted);
    expect(page).toMatchObject({ title: '便条 7', paper: 'A5' });
    for (const text of ['note:7 电梯停运 王琳', '存根联', '第 2 次　首次打印：王琳', '打印：赵敏', '15:42']) {
      expect(page?.html).toContain(text);
    }
  });

  it('is compiled from lists before anything is filed under its subject, where the document allows it', () => {
    const page = { ...wanted, document: 'note-list', subject: 'day:2026-11-21' };
    expect(renderPage(source, page)?.html).toContain('电梯停运');
    expect(renderPage(source, { ...page, subject: 'day:yesterday' })).toBeUndefined();
  });

  it('is not made of a document nobody defines or a subject that is gone', () => {
    expect(renderPage(source, { ...wanted, document: 'other' })).toBeUndefined();
    expect(renderPage(source, { ...wanted, subject: 'note:8' })).toBeUndefined();
  });
});
