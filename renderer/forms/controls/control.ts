import type { Field } from '../../../shared/forms/form.ts';
import type { PictureAt } from '../../pictures/picture.tsx';

/** What every control is given: it shows the value and says a new one, and knows nothing of the form. */
export interface ControlProps<F extends Field = Field> {
  readonly id: string;
  readonly field: F;
  readonly value: unknown;
  readonly invalid: boolean;
  /** Id of the sentence that says what is wrong or how to fill it in. */
  readonly describedBy: string | undefined;
  /** Name for the screen reader, where no label stands above. */
  readonly name: string | undefined;
  readonly autoFocus: boolean;
  /** Where the value stands in a filed record, as long as it is the filed one. */
  readonly at?: PictureAt | undefined;
  onChange(value: unknown): void;
  onLeave(): void;
}

/** The attributes that tell a screen reader what the control is and what is wrong with it. */
export function spoken({ id, invalid, describedBy, name, field }: ControlProps) {
  return {
    id,
    ...(invalid ? { 'aria-invalid': true } : {}),
    ...(field.required ? { 'aria-required': true } : {}),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(name === undefined ? {} : { 'aria-label': name }),
  };
}

export function statusOf({ invalid }: ControlProps): 'error' | '' {
  return invalid ? 'error' : '';
}
