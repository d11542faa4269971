import type { PostingDraft } from '../../main/journal/journal.ts';
import { dayReportDocument } from '../../shared/domain/drawer/day-report-document.ts';
import { drawerHandedIn } from '../../shared/domain/drawer/entries.ts';
import { handInDocument } from '../../shared/domain/drawer/hand-in-document.ts';
import { handoverLog } from '../../shared/domain/handover/document.ts';
import { daySigned, handoverChecked, handoverSigned } from '../../shared/domain/handover/entries.ts';
import { postCounted } from '../../shared/domain/post/entries.ts';
import { shiftClosed, shiftOpened } from '../../shared/domain/shifts/entries.ts';
import { hours, localDate, localIso } from '../../shared/values/time.ts';
import type { Stage } from './acts.ts';
import type { Scribe } from './scribe.ts';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** The shift that runs, as the handover log will tell of it. */
export interface RunningShift {
  readonly subject: string;
  readonly label: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly openedAt: string;
}

const post = [
  { id: 'radio', name: '对讲机', expected: 4, counted: 4, damaged: 0 },
  { id: 'keys', name: '备用钥匙', expected: 36, counted: 36, damaged: 0 },
];
/** Cash above this goes to the company before the handover. */
const mostCash = 300_000;

export function beginShift(scribe: Scribe, label: string) {
  const subject = `shift:${scribe.newId()}`;
  const { at: openedAt, clerk, desk } = scribe;
  const times = { startsAt: openedAt, endsAt: localIso(scribe.now + hours(8)) };
  const named = { desk, staff: clerk.id, staffName: clerk.name, name: 'early', label, ...times };
  return { running: { subject, label, ...times, openedAt }, entry: shiftOpened.make(subject, named) };
}

/** Cash to the company, the drawer counted, the log signed, the next clerk on duty. */
export function* handOver(
  stage: Stage,
  shift: RunningShift,
  next: Colleague,
  label: string,
): Generator<PostingDraft, { readonly running: RunningShift; readonly number: string }> {
  const { scribe, drawer } = stage;
  if (drawer.cash > mostCash) yield* handIn(stage, drawer.cash - 50_000);
  yield scribe.draft('countCash', [drawer.count(scribe)]);
  const number = scribe.number('H');
  const subject = `handover:${number}`;
  const { entries, record, report } = drawer.close(scribe);
  const from = scribe.clerk;
  const lines = stage.open.map(({ kind, id, title }) => {
    return { kind, id, title, line: '已跟进，请留意', relief: false };
  });
  scribe.clerk = next;
  const opened = beginShift(scribe, label);
  scribe.clerk = from;
  const log = {
    number,
    desk: scribe.desk,
    shift: { ...shift },
    from: { id: from.id, name: from.name },
    to: { id: next.id, name: next.name },
    nextShift: { subject: opened.running.subject, label },
    post,
    cash: record,
    lines,
    statistics: [{ kind: 'receipt', count: record.received.count }],
    strokes: {},
  };
  yield scribe.draft('handOver', [
    handoverSigned.make(subject, log),
    postCounted.make(`post:${scribe.desk}`, {
      counts: post.map(({ name: _name, ...counted }) => counted),
    }),
    ...entries,
    shiftClosed.make(shift.subject, { how: 'handover', handover: number }),
    opened.entry,
    ...scribe.paper(handoverLog.name, subject, handoverLog.copies),
    ...scribe.paper(dayReportDocument.name, report, dayReportDocument.copies),
  ]);
  scribe.clerk = next;
  yield* scribe.printed();
  return { running: opened.running, number };
}

function* handIn({ scribe, drawer }: Stage, amount: number): Generator<PostingDraft> {
  const number = scribe.number('J');
  const subject = `hand-in:${number}`;
  const drawerPeriod = drawer.scope(scribe);
  drawer.take(scribe, { what: 'hand-in', number, method: 'cash', amount: -amount, lines: [] });
  yield scribe.draft('handInCash', [
    drawerHandedIn.make(subject, { number, amount, to: '财务部', drawerPeriod }),
    ...scribe.paper(handInDocument.name, subject, handInDocument.copies),
  ]);
  yield* scribe.printed();
}

/** The leader signs for the day's logs. */
export function signDay(scribe: Scribe, by: Colleague, handovers: readonly string[]): PostingDraft {
  const date = localDate(scribe.now);
  const signer = { id: by.id, name: by.name };
  return scribe.draft(
    'signDay',
    [
      daySigned.make(`day:${date}`, { date, by: signer, handovers: [...handovers] }),
      ...handovers.map((number) => handoverChecked.make(`handover:${number}`, { by: signer })),
    ],
    by.id,
  );
}
