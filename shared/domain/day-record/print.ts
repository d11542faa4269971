import { z } from 'zod';
import { defineCommand, deskRoles, refuse } from '../area.ts';
import { printAgain } from '../printing/print-again.ts';
import { dayRecordDocument, daySubject } from './document.ts';

/** Puts 《客服组日工作记录表》 on paper; a day that nobody has signed yet is printed as well [DUTY 5.2]. */
export const printDayRecord = defineCommand({
  name: 'printDayRecord',
  roles: deskRoles,
  input: z.strictObject({ date: z.iso.date('error.date') }),
  decide({ date }, context) {
    if (date > context.today) return refuse('handover.day-future', { field: 'date' });
    const { name, copies } = dayRecordDocument;
    const { entries, reprint } = printAgain(name, daySubject(date), copies, context);
    return { entries, answer: { reprint } };
  },
});
