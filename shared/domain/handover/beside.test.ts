import { describe, expect, it } from 'vitest';
import type { Context, Row } from '../area.ts';
import { besideItems } from './beside.ts';
import { checkHandover } from './check.ts';
import { handOverInput } from './input.ts';
import { openItems } from './open-items.ts';

const notice = (id: string, readBy: readonly string[]): Row => ({
  kind: 'notice',
  id: `notice:${id}`,
  status: 'current',
  open: readBy.length === 0,
  data: { title: id, from: '2026-11-20', until: '', readBy },
});
const open = (kind: string, id: string, data: object, more: Partial<Row> = {}): Row => ({
  kind,
  id,
  status: 'open',
  open: true,
  data: { ...data },
  ...more,
});
const left = [
  open('conflict', 'site:cuihu#siteName', { subject: 'site:cuihu', of: '翠湖苑' }),
  open('fork', 'fork:A1-7', { posting: 'A1-7', desk: 'A1' }),
  open('fork', 'fork:B2-3', { posting: 'B2-3', desk: 'B2' }),
  open('household-came-back', '3-2-1201', {}, { unit: '3-2-1201' }),
  open('household-conflict', '3-2-1202', {}, { unit: '3-2-1202' }),
];
const desk = (...rows: readonly Row[]): Pick<Context, 'desk' | 'now' | 'rows'> => ({
  desk: 'A1',
  now: Date.parse('2026-11-21T15:50:00+08:00'),
  rows: ({ kind, open: wanted, status }) =>
    rows.filter(
      (row) =>
        row.kind === kind &&
        (wanted === undefined || row.open === wanted) &&
        (status === undefined || row.status === status),
    ),
});

describe('what is open beside the work that is handed over', () => {
  it('[DUTY 4.11] given notices nobody here has read, then they are listed to be read; one read here is not', () => {
    const rows = [notice('停水', []), notice('国庆值班', ['A1']), notice('电梯年检', ['B2'])];
    expect(besideItems(desk(...rows))).toEqual([
      { kind: 'notice', id: 'notice:停水', title: '停水', todo: 'read' },
      { kind: 'notice', id: 'notice:电梯年检', title: '电梯年检', todo: 'read' },
    ]);
  });

  it('given what two desks or two books left, then leaders are told, and what anybody may settle is told apart', () => {
    const listed = besideItems(desk(...left)).map(({ kind, title, unit, todo }) => [
      kind,
      unit ?? title,
      todo,
    ]);
    expect(listed).toEqual([
      ['household-conflict', '3-2-1202', 'settle'],
      ['household-came-back', '3-2-1201', 'leader'],
      ['conflict', '翠湖苑', 'leader'],
      ['fork', 'A1-7', 'leader'],
      ['fork', 'B2-3', 'leader'],
    ]);
  });

  it('[DUTY 4.11] given all of it, when a clerk hands over, then no line is wanted and nothing blocks', () => {
    const there = openItems(desk(...left, notice('停水', [])));
    const input = handOverInput.parse({ staff: 'limin', pin: '2' });
    expect(checkHandover(input, {}, { items: [], open: there, previous: undefined })).toEqual([]);
    const withNote = openItems(desk(...left, open('note', 'note:1', { text: '水管' })));
    expect(checkHandover(input, {}, { items: [], open: withNote, previous: undefined })).toMatchObject([
      { code: 'handover.line-missing', field: 'lines.note:1' },
    ]);
  });
});
