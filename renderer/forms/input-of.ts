import type { Refusal } from '../../shared/domain/area.ts';
import { diffValues } from '../../shared/forms/changes.ts';
import type { FormDefinition } from '../../shared/forms/form.ts';
import { parseForm } from '../../shared/forms/schema.ts';
import type { Values } from '../../shared/forms/visible.ts';

/** What a form changes: the filed subject, and its values as they were read, masked where the role sees them masked. */
export interface Filed {
  readonly subject: string;
  readonly values: Values;
}

export type FormCommand =
  | { readonly ok: true; readonly command: string; readonly input: unknown }
  | { readonly ok: false; readonly errors: readonly Refusal[] };

/** The command that files these values, or what is still wrong with them. */
export function commandOf(form: FormDefinition, values: Values, filed?: Filed): FormCommand {
  const checked = parseForm(form, values, filed?.values);
  if (checked.errors.length > 0) return { ok: false, errors: checked.errors };
  if (!filed) return { ok: true, command: form.command, input: checked.values };
  if (!form.changeCommand) throw new Error(`The form ${form.name} cannot be changed once filed`);
  const changes = diffValues(filed.values, checked.values);
  if (changes.length === 0) return { ok: false, errors: [{ code: 'form.nothing-changed' }] };
  return { ok: true, command: form.changeCommand, input: { subject: filed.subject, changes } };
}
