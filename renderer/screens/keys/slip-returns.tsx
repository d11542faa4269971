import type { KeySlipState } from '../../../shared/domain/keys/state.ts';
import { shortTime } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import css from './keys.module.css';

/** What came back of a slip, and what was lost. */
export function SlipReturns({ slip }: { readonly slip: KeySlipState }) {
  const t = useText();
  const now = useNow();
  const nameOf = useStaffNames();
  if (slip.returns.length === 0) return null;
  return (
    <section aria-label={t('keys.slip.returns')}>
      <h2 className={css.heading}>{t('keys.slip.returns')}</h2>
      <ul>
        {slip.returns.map(({ at, by, count, lost, receivedBy, remark }) => (
          <li key={at} className={css.return}>
            <time dateTime={at}>{shortTime(at, now)}</time>
            <span>
              {t('keys.slip.back', { by, count, clerk: nameOf(receivedBy) })}
              {remark && <span className={css.quiet}>{remark}</span>}
            </span>
            {lost > 0 && <Tag tone="seal">{t('keys.slip.lost', { count: lost })}</Tag>}
          </li>
        ))}
      </ul>
    </section>
  );
}
