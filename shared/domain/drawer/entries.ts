import { z } from 'zod';
import { wholeAnswer } from '../../forms/answers.ts';
import { defineEntry } from '../area.ts';
import { dayReportData } from './day-report.ts';

/** Notes and coins by face value in fen: 100 yuan down to 1 jiao. */
export const faceValues = ['10000', '5000', '2000', '1000', '500', '100', '50', '10'] as const;

export const denominationCounts = z.partialRecord(z.enum(faceValues), wholeAnswer(0, 100_000));
export type DenominationCounts = z.infer<typeof denominationCounts>;

const fen = z.number().int();

/** The desk takes money for the first time, with this much change in the drawer. */
export const drawerOpened = defineEntry('drawer.opened', 1, z.object({ float: fen }));

/** Cash was counted, blind; counting again adds another entry and the last one holds. */
export const drawerCounted = defineEntry(
  'drawer.counted',
  1,
  z.object({
    period: fen,
    denominations: denominationCounts,
    counted: fen,
    expected: fen,
    difference: fen,
  }),
);

/** Cash went to the company against a 交款单. Its own subject, so that old ones stay listed. */
export const drawerHandedIn = defineEntry(
  'drawer.handedIn',
  1,
  z.object({
    number: z.string(),
    amount: fen,
    to: z.string(),
    remark: z.string().optional(),
    /** Drawer period the money left, `A1#3`. */
    drawerPeriod: z.string(),
  }),
  { numberOf: (data) => data.number },
);

/** A shift ended its count: the next period begins with the counted cash as its float. */
export const drawerPeriodClosed = defineEntry(
  'drawer.periodClosed',
  1,
  z.object({
    period: fen,
    counted: fen,
    expected: fen,
    difference: fen,
    reason: z.string().optional(),
    nextFloat: fen,
  }),
);

/** The closed period's takings, kept as they were on the day: 收款日报 is printed from them. */
export const drawerPeriodSummed = defineEntry(
  'drawer.periodSummed',
  1,
  z.object({
    desk: z.string(),
    period: fen,
    float: fen,
    openedAt: z.string(),
    counted: fen,
    expected: fen,
    difference: fen,
    reason: z.string().optional(),
    report: dayReportData,
  }),
);
