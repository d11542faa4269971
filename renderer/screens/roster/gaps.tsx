import type { ShiftDefinition } from '../../../shared/domain/shifts/definition.ts';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import type { Day } from './grid.tsx';
import type { Person } from './month-roster.tsx';
import css from './roster.module.css';

interface GapsProps {
  readonly days: readonly Day[];
  readonly shifts: readonly ShiftDefinition[];
  readonly letters: ReadonlyMap<string, string>;
  readonly people: readonly Person[];
  shown(date: string, staff: string): readonly string[];
}

/** Below each day the shifts that nobody works. An empty month is not flagged: it says nothing yet. */
export function Gaps({ days, shifts, letters, people, shown }: GapsProps) {
  const t = useText();
  const columns = days.map((day) => {
    const worked = new Set(people.flatMap(({ id }) => shown(day.date, id)));
    return { day, worked: worked.size, missing: shifts.filter(({ name }) => !worked.has(name)) };
  });
  const begun = columns.some(({ worked }) => worked > 0);
  const count = columns.reduce((sum, { missing }) => sum + missing.length, 0);
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('roster.screen.nobody')}</th>
        {columns.map(({ day, missing }) => (
          <td key={day.date} className={css.gap} data-weekend={day.weekend} data-today={day.today}>
            {begun &&
              missing.map(({ name, label }) => (
                <span key={name} title={t('roster.screen.nobody-on', { day: day.words, shift: label })}>
                  {letters.get(name)}
                </span>
              ))}
          </td>
        ))}
        <td className={css.sum}>
          {begun && (
            <Tag tone={count === 0 ? 'green' : 'seal'}>
              {count === 0 ? t('roster.screen.covered') : t('roster.screen.gaps', { count })}
            </Tag>
          )}
        </td>
      </tr>
    </tfoot>
  );
}
