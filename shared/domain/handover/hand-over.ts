import { type Context, type Decision, defineCommand, deskRoles, leaderRoles, refuse } from '../area.ts';
import { dayReportDocument } from '../drawer/day-report-document.ts';
import { noteFollowed } from '../notes/entries.ts';
import { postCountEntry } from '../post/count.ts';
import type { PostState } from '../post/state.ts';
import { requestPrint } from '../printing/request-print.ts';
import { shiftClosed } from '../shifts/entries.ts';
import { openShift, openShifts, plannedShift } from '../shifts/open-shift.ts';
import type { ShiftState } from '../shifts/state.ts';
import { pinRefusal } from '../staff/pin-refusal.ts';
import type { StaffState } from '../staff/state.ts';
import { handOverCash } from './cash.ts';
import { checkHandover } from './check.ts';
import { handoverLog } from './document.ts';
import { previousHandover } from './draft.ts';
import { handoverSigned } from './entries.ts';
import { type HandOverInput, handOverInput } from './input.ts';
import { openItems } from './open-items.ts';
import { handoverRecord } from './record.ts';

/** [DUTY 4.11] Both clerks sign, and only then does the shift change: all of it is one posting. */
export const handOver = defineCommand<HandOverInput>({
  name: 'handOver',
  input: handOverInput,
  roles: deskRoles,
  approval: ({ reliefs }) => (reliefs.length > 0 ? leaderRoles : undefined),
  decide,
});

function decide(input: HandOverInput, context: Context): Decision {
  const subject = context.shift;
  const shift = subject === undefined ? undefined : context.state<ShiftState>(subject);
  if (subject === undefined || !shift) return refuse('handover.no-shift');
  if (input.staff === shift.staff || input.staff === context.operator.id) {
    return refuse('handover.receiver-same', { field: 'staff' });
  }
  const receiver = context.state<StaffState>(`staff:${input.staff}`);
  if (!receiver?.active) return refuse('staff.unknown', { field: 'staff' });
  if (!deskRoles.includes(receiver.role)) return refuse('handover.receiver-role', { field: 'staff' });

  const items = context.state<PostState>(`post:${context.desk}`)?.items ?? [];
  const open = openItems(context);
  const previous = previousHandover(context);
  const cash = handOverCash(context, input.differenceReason);
  const next = receiverShift(context, receiver, input.shift);
  const refusals = [...checkHandover(input, context, { items, open, previous }), ...cash.refusals];
  if (!next) refusals.push({ code: 'shifts.unknown', field: 'shift' });
  if (!next || refusals.length > 0) return { refusals };
  // The PIN comes last: a handover that is refused anyway must not tell whether a tried PIN was right.
  const unproven = pinRefusal(context, input.staff);
  if (unproven) return unproven;

  const number = context.number('H');
  const handover = `handover:${number}`;
  const nextShift = { subject: next.subject, label: next.label };
  const parts = { number, subject, shift, receiver, nextShift, items, open, previous, cash: cash.record };
  return {
    entries: [
      handoverSigned.make(handover, handoverRecord(input, context, parts)),
      ...followedNotes(input, open),
      ...(items.length > 0 ? [postCountEntry(context.desk, items, input.post)] : []),
      ...cash.entries,
      shiftClosed.make(subject, { how: 'handover', handover: number }),
      ...next.entries,
      ...requestPrint(handoverLog.name, handover, handoverLog.copies, context),
      ...(cash.dayReport
        ? requestPrint(dayReportDocument.name, cash.dayReport, dayReportDocument.copies, context)
        : []),
    ],
    // The relieving clerk has proven who they are: the desk is theirs from here on.
    answer: { number, handover, signedOn: receiver.id, shift: next.subject },
  };
}

/** [DUTY 4.2] The relieving clerk may be on duty already: then no second shift is opened. */
function receiverShift(context: Context, receiver: StaffState, name: string | undefined) {
  const on = openShifts(context, receiver.id)[0];
  if (on) return { subject: on.id, label: String(on.data.label), entries: [] };
  const planned = plannedShift(context, name, receiver.id);
  if (!planned) return undefined;
  const opened = openShift(context, receiver, planned);
  return { subject: opened.subject, label: planned.label, entries: [opened] };
}

/** The line of an open note is also its progress. */
function followedNotes({ lines }: HandOverInput, open: ReturnType<typeof openItems>) {
  const notes = new Set(open.filter((item) => item.kind === 'note').map((item) => item.id));
  return lines
    .filter(({ id, line }) => line !== '' && notes.has(id))
    .map(({ id, line }) => noteFollowed.make(id, { text: line }));
}
