import { z } from 'zod';
import { moneyAnswer } from '../../forms/answers.ts';
import { defineCommand, deskRoles, refuse } from '../area.ts';
import { requestPrint } from '../printing/request-print.ts';
import { denominationCounts, drawerCounted, drawerHandedIn, drawerOpened } from './entries.ts';
import { drawerOf, expectedCash } from './expected-cash.ts';
import { handInDocument } from './hand-in-document.ts';
import { maxFen } from './limits.ts';
import { periodScope } from './money-row.ts';

/** The change put into the drawer before the desk takes its first payment. */
export const openDrawer = defineCommand({
  name: 'openDrawer',
  input: z.strictObject({ float: moneyAnswer(0, maxFen) }),
  roles: deskRoles,
  decide({ float }, context) {
    if (drawerOf(context)) return refuse('drawer.already-open');
    return { entries: [drawerOpened.make(`drawer:${context.desk}`, { float })] };
  },
});

/** Blind count: what should be there is answered only after what is there was written down. */
export const countCash = defineCommand({
  name: 'countCash',
  input: z.strictObject({ denominations: denominationCounts }),
  roles: deskRoles,
  decide({ denominations }, context) {
    const drawer = drawerOf(context);
    if (!drawer) return refuse('drawer.not-open');
    const counted = Object.entries(denominations).reduce(
      (sum, [face, count]) => sum + Number(face) * count,
      0,
    );
    const expected = expectedCash(context);
    const result = { counted, expected, difference: counted - expected };
    const entry = drawerCounted.make(`drawer:${context.desk}`, {
      period: drawer.period,
      denominations,
      ...result,
    });
    return { entries: [entry], answer: result };
  },
});

export const handInInput = z.strictObject({
  amount: moneyAnswer(1, maxFen),
  to: z.string().trim().min(1, 'error.required').max(60, 'error.text-long'),
  remark: z.string().trim().max(200, 'error.text-long').optional(),
});

/** 交款: cash leaves the drawer for the company. Never more than is there. */
export const handInCash = defineCommand({
  name: 'handInCash',
  input: handInInput,
  roles: deskRoles,
  decide(input, context) {
    const drawer = drawerOf(context);
    if (!drawer) return refuse('drawer.not-open');
    if (input.amount > expectedCash(context)) return refuse('drawer.hand-in-too-much', { field: 'amount' });
    const number = context.number('J');
    const subject = `hand-in:${number}`;
    const drawerPeriod = periodScope(drawer.desk, drawer.period);
    return {
      entries: [
        drawerHandedIn.make(subject, { number, ...input, drawerPeriod }),
        ...requestPrint(handInDocument.name, subject, handInDocument.copies, context),
      ],
      answer: { number },
    };
  },
});
