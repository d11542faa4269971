import dayjs from 'dayjs';
import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { Tag } from '../../../../renderer/kit/tag.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { RosterGap } from '../../../../shared/office/api.ts';
import css from './site.module.css';

/** Shifts of the next seven days for which nobody is in the roster. */
export function RosterGaps({ gaps }: { readonly gaps: readonly RosterGap[] }) {
  const t = useText();
  return (
    <Card tone={gaps.length > 0 ? 'amber' : 'plain'} title={t('site-page.gaps')}>
      {gaps.length === 0 ? (
        <EmptyState text={t('site-page.no-gaps')} />
      ) : (
        <ul>
          {gaps.map(({ date, shift, noRoster }) => (
            <li key={`${date} ${shift}`} className={css.line}>
              <div>{dayjs(date).format('MM-DD ddd')}</div>
              <div>{shift}</div>
              <Tag tone="amber">{t(noRoster ? 'site-page.no-roster' : 'site-page.nobody')}</Tag>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
