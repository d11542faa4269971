import { z } from 'zod';
import { defineEntry } from '../area.ts';
import { dayFigures } from '../day-record/figures.ts';
import { denominationCounts } from '../drawer/entries.ts';

const fen = z.number().int();
const count = z.number().int();
const person = z.strictObject({ id: z.string(), name: z.string() });
const papers = z.strictObject({ count, amount: fen });

const postLine = z.strictObject({
  id: z.string(),
  name: z.string(),
  expected: count,
  counted: count,
  damaged: count,
  remark: z.string().exactOptional(),
});

const cash = z.strictObject({
  period: count,
  float: fen,
  received: papers,
  /** Voids and refunds, negative. */
  paidBack: papers,
  /** Hand-ins to the company, negative. */
  handedIn: papers,
  expected: fen,
  counted: fen,
  difference: fen,
  reason: z.string().exactOptional(),
  denominations: denominationCounts,
});

const openLine = z.strictObject({
  kind: z.string(),
  id: z.string(),
  unit: z.string().exactOptional(),
  title: z.string(),
  due: z.string().exactOptional(),
  /** What has been done and what is next; [DUTY 4.11] each open item gets its line. */
  line: z.string(),
  /** Who takes care of it, where it is not simply the relieving clerk. */
  receiver: z.string().exactOptional(),
  /** It blocked the handover, and a leader approved that the relieving clerk takes it over. */
  relief: z.boolean(),
});

/** The complete record: what is printed is this, however the desk looks years later [DUTY 4.10.5]. */
export const handoverSigned = defineEntry(
  'handover.signed',
  1,
  z.strictObject({
    number: z.string(),
    desk: z.string(),
    shift: z.strictObject({
      subject: z.string(),
      label: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      openedAt: z.string(),
    }),
    from: person,
    to: person,
    /** The relieving clerk's shift. */
    nextShift: z.strictObject({ subject: z.string(), label: z.string() }),
    post: z.array(postLine),
    cash: cash.exactOptional(),
    lines: z.array(openLine),
    approver: person.exactOptional(),
    statistics: z.array(z.strictObject({ kind: z.string(), count })),
    /** Number of the log the relieving clerk read. */
    previous: z.string().exactOptional(),
    remark: z.string().exactOptional(),
    /** Handwriting as SVG path data in a 300 x 100 box, where there is a pad. */
    strokes: z.strictObject({ from: z.string().exactOptional(), to: z.string().exactOptional() }),
  }),
  { numberOf: (data) => data.number },
);

/** [DUTY 4.11] The supervisor checked this log. Written with `day.signed`, one for each log of the day. */
export const handoverChecked = defineEntry('handover.checked', 1, z.strictObject({ by: person }));

const signedDay = z.strictObject({
  date: z.string(),
  by: person,
  /** Numbers of the logs that were checked. */
  handovers: z.array(z.string()),
  /** Days signed before there was a record have none. */
  figures: dayFigures.exactOptional(),
  remark: z.string().exactOptional(),
});

/** [DUTY 5.2] Since version 2 with the figures of the day's record that the leader signed for. */
export const daySigned = defineEntry('day.signed', 2, signedDay, { upcast: (data) => signedDay.parse(data) });
