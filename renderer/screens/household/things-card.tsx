import { petKind, vehicleKind } from '../../../shared/domain/households/choices.ts';
import type { HouseholdValues } from '../../../shared/domain/households/schemas.ts';
import { Card } from '../../kit/card.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';

type ThingsCardProps = Pick<HouseholdValues, 'vehicles' | 'pets'>;

export function ThingsCard({ vehicles, pets }: ThingsCardProps) {
  const t = useText();
  const none = vehicles.length + pets.length === 0;
  return (
    <Card title={t('household.things')} note={none ? undefined : vehicles.length + pets.length}>
      {none && <p className={css.quiet}>{t('household.no-things')}</p>}
      <ul className={css.lines}>
        {vehicles.map(({ id, plate, kind, model, space }) => (
          <li key={id} className={css.thing}>
            <strong>{plate}</strong>
            <span className={css.quiet}>
              {[model ?? (kind && t.label(vehicleKind.label(kind))), space && t('household.space', { space })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
        {pets.map(({ id, kind, name, licence }) => (
          <li key={id} className={css.thing}>
            <strong>{name ?? (kind && t.label(petKind.label(kind)))}</strong>
            <span className={css.quiet}>
              {[name && kind && t.label(petKind.label(kind)), licence && t('household.licence', { licence })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
