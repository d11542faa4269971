import { z } from 'zod';
import { borrowerKind, callAnswer, department, keyKind } from './choices.ts';

const text = z.string().max(300);

/** A key or a set of equal keys of the register. */
export const keySchema = z.strictObject({
  label: text,
  kind: keyKind.schema,
  unit: text.exactOptional(),
  count: z.int().min(0),
  /** Cabinet or board, and the hook on it. */
  place: text.exactOptional(),
  hook: text.exactOptional(),
  remark: text.exactOptional(),
});

/** 钥匙领用条 as the clerk filled it; the checks made before the key went out are part of it [KEY]. */
export const slipSchema = z.strictObject({
  key: text,
  count: z.int().min(1),
  borrowerKind: borrowerKind.schema,
  borrower: text,
  phone: text.exactOptional(),
  reason: text,
  idShown: z.boolean().exactOptional(),
  idNumber: text.exactOptional(),
  calledName: text.exactOptional(),
  calledNumber: text.exactOptional(),
  calledAt: text.exactOptional(),
  callAnswer: callAnswer.schema.exactOptional(),
  company: text.exactOptional(),
  viewingAllowed: z.boolean().exactOptional(),
  guard: text.exactOptional(),
  authority: text.exactOptional(),
  department: department.schema.exactOptional(),
  head: text.exactOptional(),
  headConfirmedAt: text.exactOptional(),
  due: text.exactOptional(),
  remark: text.exactOptional(),
});

export type KeyValues = z.infer<typeof keySchema>;
export type SlipValues = z.infer<typeof slipSchema>;
