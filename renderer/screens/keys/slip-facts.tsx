import { keySlipForm } from '../../../shared/domain/keys/slip-form.ts';
import type { KeySlipState } from '../../../shared/domain/keys/state.ts';
import { fieldsOf } from '../../../shared/forms/fields.ts';
import type { Field } from '../../../shared/forms/form.ts';
import { shortTime } from '../../kit/format.ts';
import { UnitLink } from '../../kit/unit-link.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { type Text, useText } from '../../texts/use-text.ts';
import css from './keys.module.css';

/** The slip's answers, the check that was made among them. */
export function SlipFacts({ slip }: { readonly slip: KeySlipState }) {
  const t = useText();
  const now = useNow();
  const nameOf = useStaffNames();
  const { unit } = slip;
  const values: Readonly<Record<string, unknown>> = { ...slip, key: slip.keyLabel };
  const facts = fieldsOf(keySlipForm).flatMap((field) => {
    const value = factOf(field, values[field.name], t, now);
    return value === '' ? [] : [{ name: field.name, label: t.label(field.label), value }];
  });
  return (
    <section>
      <dl className={css.facts}>
        {facts.map(({ name, label, value }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {unit && (
          <div>
            <dt>{t('keys.screen.unit')}</dt>
            <dd>
              <UnitLink unit={unit} />
            </dd>
          </div>
        )}
      </dl>
      <p className={css.quiet}>
        {t('keys.slip.issued-by', { at: shortTime(slip.issuedAt, now), clerk: nameOf(slip.clerk) })}
      </p>
    </section>
  );
}

function factOf(field: Field, value: unknown, t: Text, now: number): string {
  if (value === undefined || value === null || value === '' || value === false) return '';
  if (value === true) return '✓';
  if (field.kind === 'date-time') return shortTime(String(value), now);
  if (field.kind !== 'choice') return String(value);
  const label = field.options.find((option) => option.value === value)?.label;
  return label ? t.label(label) : String(value);
}
