import { z } from 'zod';
import { valueAt } from '../../forms/changes.ts';
import { fieldAt } from '../../forms/fields.ts';
import type { FormDefinition } from '../../forms/form.ts';
import { maySee } from '../../forms/mask-values.ts';
import { isEmpty, type Values } from '../../forms/visible.ts';
import { tidy } from '../../values/text.ts';
import { defineCommand, deskRoles, refuse } from '../area.ts';
import { personRevealed } from './entries.ts';
import { rowName } from './places.ts';

/**
 * Shows one masked value to a clerk who says why; the act is journalled, the value is not. A role without the right
 * to the field is refused whatever the reason [ARCH 4.2.1].
 * @param forms the form that says how the subjects of a word are masked
 */
export function revealCommand(forms: Readonly<Record<string, FormDefinition>>) {
  return defineCommand({
    name: 'revealValue',
    roles: deskRoles,
    input: z.strictObject({
      subject: z.string().max(80),
      path: z.string().max(200),
      reason: z
        .string('error.required')
        .transform(tidy)
        .pipe(z.string().min(2, 'error.required').max(200, 'error.text-long')),
    }),
    decide({ subject, path, reason }, context) {
      const form = forms[subject.slice(0, subject.indexOf(':'))];
      const field = form && fieldAt(form, path);
      const state = context.state<Values>(subject);
      if (!field?.sensitive || !state) return refuse('households.nothing-to-reveal');
      if (!maySee(field, context.operator.role)) return refuse('households.reveal-not-allowed');
      const value = valueAt(state, path);
      if (isEmpty(value)) return refuse('households.nothing-to-reveal');
      const row = rowName(state, path);
      const entry = personRevealed.make(subject, { path, reason, ...(row ? { row } : {}) });
      return { entries: [entry], answer: { value } };
    },
  });
}
