import type { Block, DocumentDefinition, GridCell, SignaturePlace } from '../../print/document.ts';
import { isDate } from '../../values/id-number.ts';
import type { HandoverAreaState } from '../handover/state.ts';
import { dayRecord } from './compile.ts';
import { type DayFigures, figureCells } from './figures.ts';
import { dayParts } from './parts.ts';

const title = '客服组日工作记录表';
const weekdays = '日一二三四五六';

/**
 * [DUTY 5.2] Compiled whenever it is printed: during the day, before it is signed, and years later. What a leader
 * signed for stands beside it where more was written afterwards.
 */
export const dayRecordDocument: DocumentDefinition<HandoverAreaState | undefined> = {
  name: 'day-record',
  title,
  subject: 'day',
  paper: 'A4',
  copies: [''],
  unfiled: (subject) => isDate(dateOf(subject)),
  render(subject, state, context) {
    const date = dateOf(subject);
    const record = dayRecord(date, context.printedAt, context);
    const signatures = state?.kind === 'day' ? state.signatures : [];
    const last = signatures.at(-1);
    const weekday = weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? '';
    return [
      { block: 'title', text: title, subtitle: context.siteName },
      { block: 'heading', left: `日期：${date}　星期${weekday}`, right: `截至 ${clock(record.until)}` },
      { block: 'grid', columns: 3, cells: [...figureCells(record.figures)] },
      ...dayParts(record, (id) => context.staffName(id) || id),
      ...signatures.flatMap(({ remark, by }): Block[] =>
        remark ? [{ block: 'text', text: `检查意见（${by.name}）：${remark}` }] : [],
      ),
      ...(last?.figures ? changedSince(last.at, last.figures, record.figures) : []),
      { block: 'text', tone: 'small', text: '本表由当日台帐汇总，不另行填写。' },
      { block: 'signatures', places: places(signatures) },
    ];
  },
};

export const daySubject = (date: string): string => `day:${date}`;
const dateOf = (subject: string): string => subject.slice('day:'.length);
const clock = (iso: string): string => iso.slice(11, 16);

/** What was written after the signature is not covered by it, and the page says so. */
function changedSince(at: string, signed: DayFigures, now: DayFigures): Block[] {
  const current = new Map(figureCells(now).map(({ label, value }) => [label, value]));
  const differ = figureCells(signed).filter(({ label, value }: GridCell) => current.get(label) !== value);
  if (differ.length === 0) return [];
  const then = differ.map(({ label, value }) => `${label} ${value}`).join('；');
  return [{ block: 'text', text: `${clock(at)} 签名以后又有记录，签名时为：${then}。` }];
}

function places(signatures: readonly { by: { name: string }; at: string }[]): SignaturePlace[] {
  if (signatures.length === 0) return [{ label: '主管检查' }];
  return signatures.map(({ by, at }) => ({ label: '主管检查', name: by.name, at }));
}
