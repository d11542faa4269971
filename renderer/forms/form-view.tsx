import { type KeyboardEvent, useRef } from 'react';
import type { Role } from '../../shared/domain/area.ts';
import type { FormDefinition } from '../../shared/forms/form.ts';
import { maySee } from '../../shared/forms/mask-values.ts';
import { isVisible } from '../../shared/forms/visible.ts';
import { Card } from '../kit/card.tsx';
import { useText } from '../texts/use-text.ts';
import { FieldView } from './field-view.tsx';
import css from './forms.module.css';
import type { Filed } from './input-of.ts';
import { moveOn } from './move-on.ts';
import { RowsView } from './rows-view.tsx';
import type { FormSession } from './use-form-session.ts';

interface FormViewProps {
  readonly form: FormDefinition;
  readonly session: FormSession;
  readonly filed: Filed | undefined;
  readonly role: Role;
}

/** The sections of any form, one column of them, as its definition says. */
export function FormView({ form, session, filed, role }: FormViewProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const first = form.sections[0]?.fields[0]?.name;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (box.current && moveOn(box.current, event.target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    // Enter is caught on its way in: a closed list would open at it.
    <div className={css.sections} ref={box} onKeyDownCapture={onKeyDown}>
      {form.sections.map((section) => (
        <Card key={section.title.zh} title={t.label(section.title)}>
          <div className={css.grid}>
            {section.fields
              .filter((field) => maySee(field, role) && isVisible(field, session.values))
              .map((field) =>
                field.kind === 'rows' ? (
                  <RowsView key={field.name} session={session} field={field} filed={filed} role={role} />
                ) : (
                  <FieldView
                    key={field.name}
                    session={session}
                    field={field}
                    place={{ name: field.name }}
                    value={session.values[field.name]}
                    before={filed?.values[field.name]}
                    filed={filed}
                    narrow={false}
                    autoFocus={field.name === first && filed === undefined}
                  />
                ),
              )}
          </div>
        </Card>
      ))}
    </div>
  );
}
