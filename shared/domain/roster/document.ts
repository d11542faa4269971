import type { Block, DocumentDefinition, SignaturePlace, TableColumn } from '../../print/document.ts';
import { shiftWords } from './describe.ts';
import { shiftLetters } from './letters.ts';
import { datesOf, weekday } from './months.ts';
import { type RosterState, shiftsOn } from './state.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];
/** Two halves below each other: a whole month beside each other leaves no room for letters on an upright sheet. */
const half = 16;

/** 客服排班表 on A4 [DUTY 4.1]. */
export const rosterDocument: DocumentDefinition<RosterState> = {
  name: 'duty-roster',
  title: '客服排班表',
  subject: 'roster',
  paper: 'A4',
  copies: [''],
  render(_subject, roster, { siteName, staffName }): readonly Block[] {
    const [year = '', month = ''] = roster.month.split('-');
    const dates = datesOf(roster.month);
    const draft = roster.status !== 'reviewed';
    return [
      { block: 'title', text: '客服排班表', subtitle: `${siteName}　${year}年${Number(month)}月` },
      ...(draft ? [{ block: 'text', tone: 'strong', text: '草稿，未经主管审核。' } as const] : []),
      halfMonth(roster, dates.slice(0, half), staffName),
      // A line of its own keeps the two tables apart.
      { block: 'text', tone: 'small', text: legend(roster) },
      halfMonth(roster, dates.slice(half), staffName, true),
      ...changes(roster, staffName),
      { block: 'signatures', places: places(roster, staffName) },
    ];
  },
};

function halfMonth(
  roster: RosterState,
  dates: readonly string[],
  staffName: (id: string) => string,
  totals = false,
): Block {
  const letters = shiftLetters(roster.shifts);
  const letter = (names: readonly string[]) => names.map((name) => letters.get(name) ?? name).join('');
  const days = dates.map(
    (date): TableColumn => ({
      title: `${Number(date.slice(8))}\n${weekdays[weekday(date)]}`,
      align: 'center',
    }),
  );
  const total: readonly TableColumn[] = totals ? [{ title: '全月\n班数', align: 'center', weight: 1.4 }] : [];
  return {
    block: 'table',
    columns: [{ title: '姓名', weight: 2.2 }, ...days, ...total],
    rows: people(roster).map((staff) => [
      staffName(staff),
      ...dates.map((date) => letter(shiftsOn(roster.days, date, staff)) || '休'),
      ...(totals ? [String(countOf(roster, staff))] : []),
    ]),
  };
}

function people({ days }: RosterState): readonly string[] {
  return [
    ...new Set(
      Object.keys(days)
        .sort()
        .flatMap((date) => Object.keys(days[date] ?? {})),
    ),
  ];
}

function countOf({ days }: RosterState, staff: string): number {
  return Object.keys(days).reduce((sum, date) => sum + shiftsOn(days, date, staff).length, 0);
}

function legend({ shifts }: RosterState): string {
  const letters = shiftLetters(shifts);
  const words = shifts.map(
    ({ name, label, startsAt, endsAt }) => `${letters.get(name)}＝${label} ${startsAt}—${endsAt}`,
  );
  return [...words, '休＝休息'].join('　');
}

function changes({ changed, shifts }: RosterState, staffName: (id: string) => string): readonly Block[] {
  if (changed.length === 0) return [];
  const rows = changed.flatMap(({ at, by, approver, reason, changes }) =>
    changes.map(({ date, staffName: name, from, to }) => [
      `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
      name,
      shiftWords(shifts, from),
      shiftWords(shifts, to),
      reason,
      `${staffName(approver || by)} ${at.slice(5, 10)}`,
    ]),
  );
  const columns: readonly TableColumn[] = [
    { title: '日期' },
    { title: '姓名' },
    { title: '原班次' },
    { title: '现班次' },
    { title: '调班原因', weight: 2.4 },
    { title: '批准', weight: 1.4 },
  ];
  return [
    { block: 'text', tone: 'strong', text: '调班记录' },
    { block: 'table', columns, rows },
  ];
}

function places(
  { submitted, review, status }: RosterState,
  staffName: (id: string) => string,
): readonly SignaturePlace[] {
  return [
    { label: '编制', ...(submitted && { name: staffName(submitted.by), at: submitted.at }) },
    { label: '审核', ...(status === 'reviewed' && review && { name: review.name, at: review.at }) },
  ];
}
