import { z } from 'zod';
import { idNumberFault, isDate, normaliseIdNumber } from '../values/id-number.ts';
import { parsePhone } from '../values/phone.ts';
import { parsePlate } from '../values/plate.ts';
import { tidy } from '../values/text.ts';
import { parseUnitCode } from '../values/unit-code.ts';
import type { Label } from './form.ts';

/** Schemas of the answers that many forms ask for. Each turns what was typed into its one spelling. */

/** One line of text. */
export const textAnswer = (max: number) =>
  z.string('error.required').transform(tidy).pipe(z.string().max(max, 'error.text-long'));

/** Text of several lines. */
export const linesAnswer = (max: number) => z.string('error.required').trim().max(max, 'error.text-long');

/** A text that `parse` can read; its answer is what `parse` made of it. */
const parsed = (parse: (text: string) => string | undefined, code: string) =>
  z
    .string(code)
    .max(100, code)
    .transform((text, context) => {
      const value = parse(text);
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: code });
      return z.NEVER;
    });

export const phoneAnswer = parsed(parsePhone, 'error.phone');
export const plateAnswer = parsed((text) => parsePlate(text)?.plate, 'error.plate');
export const unitAnswer = parsed(parseUnitCode, 'error.unit');
export const dateAnswer = parsed((text) => (isDate(text.trim()) ? text.trim() : undefined), 'error.date');

/** An instant as ISO time with offset or in UTC. */
export const dateTimeAnswer = z.iso.datetime({ offset: true, error: 'error.date-time' });

export const idNumberAnswer = z
  .string('error.id-number')
  .max(100, 'error.id-number')
  .transform((text, context) => {
    const fault = idNumberFault(text);
    if (!fault) return normaliseIdNumber(text);
    const message = fault === 'spoiled' ? 'error.id-number-spoiled' : 'error.id-number';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

/** A passport or permit number: letters and digits; never a masked one. */
export const permitAnswer = z
  .string('error.id-number')
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9()-]{4,24}$/, 'error.id-number');

export const numberAnswer = (min: number, max: number) =>
  z.number('error.number').min(min, 'error.number').max(max, 'error.number');

export const wholeAnswer = (min: number, max: number) =>
  z.int('error.number').min(min, 'error.number').max(max, 'error.number');

/** Whole fen. */
export const moneyAnswer = (min: number, max: number) =>
  z.int('error.money').min(min, 'error.money').max(max, 'error.money');

/** Largest picture that is kept: a one-inch photo or a page that can be read. */
export const largestImage = 400_000;

/** A picture that is stored already: the form keeps its SHA-256, never the picture. */
export const imageAnswer = z.strictObject(
  {
    digest: z.string().regex(/^[0-9a-f]{64}$/, 'error.image'),
    type: z.enum(['image/jpeg', 'image/png', 'image/webp'], 'error.image'),
    bytes: z.int('error.image').min(1, 'error.image').max(largestImage, 'error.image'),
  },
  'error.image',
);

export type ImageValue = z.infer<typeof imageAnswer>;

/** The rows of a table; what stands in a row is checked field by field. */
export const rowsAnswer = (max: number) => z.array(z.unknown()).max(max, 'error.rows-many');

type Option<V extends string> = { readonly value: V; readonly label: Label };

/** Options of a choice from `value: [zh, en]`, and the schema that takes one of them. */
export function choiceOf<const T extends Readonly<Record<string, readonly [string, string]>>>(table: T) {
  type V = keyof T & string;
  const options = Object.entries(table).map(([value, [zh, en]]) => ({ value, label: { zh, en } }));
  return {
    options: options as readonly Option<V>[],
    schema: z.enum(options.map((one) => one.value) as [V, ...V[]], 'error.choice'),
    label: (value: string): Label =>
      options.find((one) => one.value === value)?.label ?? { zh: value, en: value },
  };
}
