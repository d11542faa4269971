import { Button } from 'antd';
import { useState } from 'react';
import { relation as relations } from '../../../shared/domain/households/choices.ts';
import type { Person } from '../../../shared/domain/households/schemas.ts';
import { imageAnswer } from '../../../shared/forms/answers.ts';
import type { Tone } from '../../kit/card.tsx';
import { Reveal } from '../../kit/reveal.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useRole } from '../../lists/use-role.ts';
import { PhotoButton } from '../../pictures/photo-button.tsx';
import { RevealPicture } from '../../pictures/reveal-picture.tsx';
import { useText } from '../../texts/use-text.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { ExportPersonDialog } from './export-person-dialog.tsx';
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

const copies = [
  ['idCopyFront', 'household.copy-front'],
  ['idCopyBack', 'household.copy-back'],
] as const;

interface PersonLineProps {
  readonly subject: string;
  readonly unit: string;
  readonly person: Person;
}

/** A person of the household: numbers masked until somebody says what they are wanted for. */
export function PersonLine({ subject, unit, person }: PersonLineProps) {
  const t = useText();
  const { atDesk, leads } = useRole();
  const [erasing, setErasing] = useState(false);
  const [exporting, setExporting] = useState(false);
  const { name, relation, workplace, staysFrom, emergencyName } = person;
  // Who may not see it is told only that there is one.
  const photo = imageAnswer.safeParse(person.photo);
  const facts = [
    workplace && t('household.works-at', { place: workplace }),
    staysFrom && t('household.stays-from', { date: staysFrom }),
  ].filter(Boolean);
  return (
    <li className={css.person}>
      {photo.success ? (
        <PhotoButton
          digest={photo.data.digest}
          at={{ subject, path: `persons/${person.id}/photo` }}
          name={`${name} ${t('household.photo')}`}
        />
      ) : (
        <span className={css.face} aria-hidden="true">
          {name.slice(0, 1)}
        </span>
      )}
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
        {copies.map(
          ([field, label]) =>
            person[field] && (
              <div key={field} className={css.number}>
                <span className={css.what}>{t(label)}</span>
                {atDesk ? (
                  <RevealPicture
                    at={{ subject, path: `persons/${person.id}/${field}` }}
                    name={`${name} ${t(label)}`}
                  />
                ) : (
                  t('image.kept')
                )}
              </div>
            ),
        )}
        {exporting && <ExportPersonDialog unit={unit} person={person} onClose={() => setExporting(false)} />}
        {erasing && <EraseDialog unit={unit} person={person} onClose={() => setErasing(false)} />}
        {facts.length > 0 && <div className={css.quiet}>{facts.join(' · ')}</div>}
        {leads && (
          <div className={css.rights}>
            {(
              [
                ['household.export-person', setExporting],
                ['household.erase', setErasing],
              ] as const
            ).map(([key, open]) => (
              <Button
                key={key}
                type="text"
                size="small"
                className={css.right ?? ''}
                aria-label={`${t(key)} ${name}`}
                onClick={() => open(true)}
              >
                {t(key)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </li>
  );
}
