import { useState } from 'react';
import { sameValue } from '../../shared/forms/changes.ts';
import type { Field } from '../../shared/forms/form.ts';
import { useText } from '../texts/use-text.ts';
import { ControlOf } from './controls/control-of.tsx';
import { MaskedControl } from './controls/masked-control.tsx';
import css from './forms.module.css';
import type { Filed } from './input-of.ts';
import { changePath, controlId, type Place } from './place.ts';
import type { FormSession } from './use-form-session.ts';

interface FieldViewProps {
  readonly session: FormSession;
  readonly field: Field;
  readonly place: Place;
  readonly value: unknown;
  /** The same answer as it was filed, when a filed form is changed. */
  readonly before: unknown;
  readonly filed: Filed | undefined;
  /** In a table the column's heading is the label. */
  readonly narrow: boolean;
  readonly autoFocus: boolean;
}

/** One field: label above, control, and what is wrong or how to fill it in below. */
export function FieldView({
  session,
  field,
  place,
  value,
  before,
  filed,
  narrow,
  autoFocus,
}: FieldViewProps) {
  const t = useText();
  const [replacing, setReplacing] = useState(false);
  const id = controlId(place);
  const label = t.label(field.label);
  const problem = session.problemAt(place);
  // What the subject is named by is what it is: another room is another record.
  const fixed = typeof before === 'string' && filed?.subject.endsWith(`:${before}`) === true;
  const below = problem
    ? t.refusal(problem)
    : field.hint && !narrow && !fixed
      ? t.label(field.hint)
      : undefined;
  const masked = filed !== undefined && field.sensitive && typeof before === 'string' && value === before;
  return (
    <div className={css.field} data-half={field.half === true}>
      {!narrow && (
        <label htmlFor={id} className={css.label}>
          {label}
          {!field.required && !fixed && <span> {t('window.optional')}</span>}
        </label>
      )}
      {fixed ? (
        <div id={id} className={css.fixed}>
          {before}
        </div>
      ) : masked && !replacing ? (
        <MaskedControl
          subject={filed.subject}
          path={changePath(place)}
          masked={before}
          name={label}
          picture={field.kind === 'image'}
          onReplace={() => {
            setReplacing(true);
            session.answer(place, undefined);
          }}
        />
      ) : (
        <ControlOf
          id={id}
          field={field}
          value={value}
          invalid={problem !== undefined}
          describedBy={below === undefined ? undefined : `${id}-below`}
          name={narrow ? `${label} ${(place.row?.index ?? 0) + 1}` : undefined}
          narrow={narrow}
          at={
            filed && sameValue(value, before)
              ? { subject: filed.subject, path: changePath(place) }
              : undefined
          }
          autoFocus={autoFocus || replacing}
          onChange={(next) => session.answer(place, next)}
          onLeave={() => session.leave(place)}
        />
      )}
      {below !== undefined && (
        <p id={`${id}-below`} className={css.below} data-wrong={problem !== undefined}>
          {below}
        </p>
      )}
    </div>
  );
}
