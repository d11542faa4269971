import { peopleInOrder } from '../../../shared/domain/households/people-in-order.ts';
import type { Person } from '../../../shared/domain/households/schemas.ts';
import { Card } from '../../kit/card.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';
import { PersonLine } from './person-line.tsx';

interface PeopleCardProps {
  readonly subject: string;
  readonly unit: string;
  readonly persons: readonly Person[];
}

export function PeopleCard({ subject, unit, persons }: PeopleCardProps) {
  const t = useText();
  return (
    <Card title={t('household.people')} note={persons.length}>
      <ul className={css.lines}>
        {peopleInOrder(persons).map((person) => (
          <PersonLine key={person.id} subject={subject} unit={unit} person={person} />
        ))}
      </ul>
    </Card>
  );
}
