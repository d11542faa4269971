import { z } from 'zod';
import { textAnswer, wholeAnswer } from '../../forms/answers.ts';
import { defineCommand, deskRoles, refuse } from '../area.ts';
import { keySlipReturned } from './entries.ts';
import { isSlip, type KeysState, outstanding } from './state.ts';

/**
 * Keys come back: some or all, whoever brings them. A key that is lost ends the slip too, but not without a remark.
 * The clerk who takes them signs by acting [KEY].
 */
export const returnKey = defineCommand({
  name: 'returnKey',
  roles: [...deskRoles, 'security'],
  input: z.strictObject({
    slip: z.string().max(80),
    count: wholeAnswer(0, 99),
    lost: wholeAnswer(0, 99).default(0),
    /** Who brought them; the borrower when left out. */
    by: textAnswer(40).optional(),
    remark: textAnswer(200).optional(),
  }),
  decide({ slip: subject, count, lost, by, remark }, context) {
    const slip = context.state<KeysState>(subject);
    if (!slip || !isSlip(slip)) return refuse('keys.no-such-slip', { field: 'slip' });
    const out = outstanding(slip);
    if (out === 0) return refuse('keys.returned-already', { values: { number: slip.number } });
    if (count + lost < 1 || count + lost > out)
      return refuse('keys.wrong-count', { field: 'count', values: { out } });
    if (lost > 0 && !remark) return refuse('keys.lost-remark', { field: 'remark' });
    const entry = keySlipReturned.make(subject, {
      number: slip.number,
      keyLabel: slip.keyLabel,
      count,
      lost,
      by: by || slip.borrower,
      receivedBy: context.operator.id,
      ...(remark ? { remark } : {}),
    });
    return { entries: [entry], answer: { subject, out: out - count - lost } };
  },
});
