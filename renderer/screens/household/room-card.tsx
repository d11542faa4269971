import { livingForm, mailing, use } from '../../../shared/domain/households/choices.ts';
import { householdForm } from '../../../shared/domain/households/form.ts';
import { fieldAt } from '../../../shared/forms/fields.ts';
import { Card } from '../../kit/card.tsx';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';
import type { ShownHousehold } from './shown-household.ts';

const choices = { use, livingForm, mailing } as const;

interface RoomCardProps {
  readonly subject: string;
  readonly household: ShownHousehold;
}

/** The room itself, what the clerk should know before ringing there, and its record on paper. */
export function RoomCard({ subject, household }: RoomCardProps) {
  const t = useText();
  const named = (['use', 'livingForm', 'mailing'] as const).flatMap((name) => {
    const value = household[name];
    const label = fieldAt(householdForm, name)?.label;
    return value && label ? [[t.label(label), t.label(choices[name].label(value))] as const] : [];
  });
  return (
    <Card title={t('household.room')}>
      <dl className={css.facts}>
        {named.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {household.remark && (
          <div>
            <dt>{t('household.remark')}</dt>
            <dd>{household.remark}</dd>
          </div>
        )}
      </dl>
      <PaperActions document="household" subject={subject} />
    </Card>
  );
}
