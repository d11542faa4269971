import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { clockTime, yuan } from '../../kit/format.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Tag } from '../../kit/tag.tsx';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import css from './receipts.module.css';

/** Drawer periods that a handover closed on a date, each with its printed 收款日报. */
export function ClosedPeriods({ date }: { readonly date: string }) {
  const t = useText();
  const nameOf = useStaffNames();
  const list = useQuery(
    'rows',
    { kind: 'drawer-period', from: date, to: date, size: 200 },
    { kinds: ['drawer-period'] },
  );
  return (
    <Card title={t('receipts.day.periods')} note={list.data?.total || undefined}>
      <Loaded query={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.quiet}>{t('receipts.day.no-period')}</p>
          ) : (
            <ul>
              {rows.map(({ id, at = '', status, data }) => (
                <li key={id} className={css.refund}>
                  <div>
                    <strong>{t('receipts.day.period', { period: Number(data.period ?? 0) })}</strong>{' '}
                    <Tag tone={status === 'even' ? 'green' : 'amber'}>
                      {status === 'even'
                        ? t('receipts.day.even')
                        : t('receipts.day.difference', { amount: yuan(Number(data.difference ?? 0)) })}
                    </Tag>
                    <span className={css.quiet}>
                      {[clockTime(at), nameOf(String(data.clerk ?? ''))].join(' · ')}
                    </span>
                  </div>
                  <b>{yuan(Number(data.net ?? 0))}</b>
                  <PaperActions document="day-report" subject={id} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
