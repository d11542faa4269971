import { relation as relations } from '../../../shared/domain/households/choices.ts';
import type { Person } from '../../../shared/domain/households/schemas.ts';
import type { Tone } from '../../kit/card.tsx';
import { Reveal } from '../../kit/reveal.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';

const tones: Readonly<Record<string, Tone>> = {
  owner: 'blue',
  tenant: 'blue',
  nanny: 'amber',
  guest: 'amber',
};

/** What of a person is masked, in the order a clerk asks for it. */
const masked = [
  ['phone', 'household.phone'],
  ['otherPhone', 'household.other-phone'],
  ['idNumber', 'household.id-number'],
  ['idDocument', 'household.id-number'],
  ['emergencyPhone', 'household.emergency-phone'],
  ['healthRisk', 'household.health'],
] as const;

interface PersonLineProps {
  readonly subject: string;
  readonly person: Person;
}

/** A person of the household: numbers masked until somebody says what they are wanted for. */
export function PersonLine({ subject, person }: PersonLineProps) {
  const t = useText();
  const { atDesk } = useRole();
  const { name, relation, workplace, staysFrom, emergencyName } = person;
  const facts = [
    workplace && t('household.works-at', { place: workplace }),
    staysFrom && t('household.stays-from', { date: staysFrom }),
  ].filter(Boolean);
  return (
    <li className={css.person}>
      <span className={css.face} aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <div>
        <div className={css.name}>
          <strong>{name}</strong>
          {relation && <Tag tone={tones[relation] ?? 'green'}>{t.label(relations.label(relation))}</Tag>}
        </div>
        {masked.map(([field, label]) => {
          const value = person[field];
          if (!value) return null;
          const what = field === 'emergencyPhone' && emergencyName ? emergencyName : t(label);
          return (
            <div key={field} className={css.number}>
              {field !== 'phone' && <span className={css.what}>{what}</span>}
              {atDesk ? (
                <Reveal
                  subject={subject}
                  path={`persons/${person.id}/${field}`}
                  masked={value}
                  name={`${name} ${t(label)}`}
                />
              ) : (
                value
              )}
            </div>
          );
        })}
        {facts.length > 0 && <div className={css.quiet}>{facts.join(' · ')}</div>}
      </div>
    </li>
  );
}
