import { z } from 'zod';
import { moneyAnswer, unitAnswer } from '../../forms/answers.ts';
import { capitalAmount } from '../../values/money.ts';
import { type Context, defineCommand, deskRoles, type Refusal, refuse } from '../area.ts';
import { openPeriod } from '../drawer/expected-cash.ts';
import { maxFen } from '../drawer/limits.ts';
import { payMethod } from '../drawer/money-row.ts';
import { requestPrint } from '../printing/request-print.ts';
import { receiptDocument } from './document.ts';
import { receiptIssued } from './entries.ts';
import { chargeItem } from './items.ts';
import { isRegistered, ownerName } from './owner-name.ts';

/** The printed form, 93 mm high, has room for this many items. */
const maxLines = 5;

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'error.date');
/** Trimmed; left empty it is as if it were not there. */
const optionalText = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'error.text-long')
    .transform((text) => text || undefined)
    .optional();

export const lineInput = z.strictObject({
  id: z.string().max(64).optional(),
  item: chargeItem.schema,
  text: optionalText(20),
  from: month.optional(),
  to: month.optional(),
  amount: moneyAnswer(1, maxFen),
});

export const issueInput = z.strictObject({
  /** Left empty: the owner of the unit. */
  payer: optionalText(40),
  unit: unitAnswer.optional(),
  lines: z.array(lineInput).min(1, 'receipts.no-lines').max(maxLines, 'receipts.too-many-lines'),
  method: payMethod.schema,
  remark: optionalText(60),
});
type IssueInput = z.infer<typeof issueInput>;

/** 收据 [RCPT]: takes money into the open drawer period and prints its copies. */
export const issueReceipt = defineCommand({
  name: 'issueReceipt',
  input: issueInput,
  roles: deskRoles,
  decide(input, context) {
    const drawerPeriod = openPeriod(context);
    if (drawerPeriod === undefined) return refuse('receipts.drawer-not-open');
    const refusals = check(input, context);
    const payer = input.payer ?? ownerName(context, input.unit);
    if (!payer) refusals.push({ code: 'receipts.payer-missing', field: 'payer' });
    if (!payer || refusals.length > 0) return { refusals };

    const number = context.number('R');
    const subject = `receipt:${number}`;
    const lines = input.lines.map((line, index) => ({ ...line, id: String(index + 1) }));
    const total = lines.reduce((sum, line) => sum + line.amount, 0);
    const { unit, method, remark } = input;
    return {
      entries: [
        receiptIssued.make(subject, { number, payer, unit, lines, total, method, remark, drawerPeriod }),
        ...requestPrint(receiptDocument.name, subject, receiptDocument.copies, context),
      ],
      answer: { number, total, capital: capitalAmount(total) },
    };
  },
});

function check(input: IssueInput, context: Context): Refusal[] {
  const refusals: Refusal[] = [];
  input.lines.forEach(({ item, text, from, to }, index) => {
    if (item === 'other' && !text) {
      refusals.push({ code: 'receipts.text-missing', field: `lines.${index}.text` });
    }
    if (from !== undefined && to !== undefined && to < from) {
      refusals.push({ code: 'receipts.period-backwards', field: `lines.${index}.to` });
    }
  });
  if (
    input.unit !== undefined &&
    !isRegistered(context, input.unit) &&
    !context.acknowledged.has('receipts.unit-unknown')
  ) {
    refusals.push({ code: 'receipts.unit-unknown', field: 'unit', overridable: true });
  }
  return refusals;
}
