import { z } from 'zod';
import { defineCommand } from '../area.ts';
import { listExported } from './entries.ts';

const text = z.string().max(40);

/** [sect. 4] Written before the file is: an export that nobody can see in the book does not exist. */
export const recordExport = defineCommand({
  name: 'recordExport',
  input: z.strictObject({
    kind: text,
    from: text.optional(),
    to: text.optional(),
    reason: z.string().trim().min(1, 'error.required').max(200, 'error.text-long'),
  }),
  roles: ['clerk', 'supervisor', 'manager', 'auditor'],
  decide({ kind, from, to, reason }, context) {
    const data = { kind, reason, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    return { entries: [listExported.make(`export:${context.newId()}`, data)] };
  },
});
