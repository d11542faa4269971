import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { clockTime, yuan } from '../../kit/format.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import css from './receipts.module.css';

/** 交款单: cash that went to the company on a date. */
export function HandIns({ date }: { readonly date: string }) {
  const t = useText();
  const nameOf = useStaffNames();
  const list = useQuery('rows', { kind: 'hand-in', from: date, to: date, size: 200 }, { kinds: ['hand-in'] });
  return (
    <Card title={t('receipts.day.hand-ins')} note={list.data?.total || undefined}>
      <Loaded query={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.quiet}>{t('receipts.day.no-hand-in')}</p>
          ) : (
            <ul>
              {rows.map(({ id, at = '', data }) => (
                <li key={id} className={css.refund}>
                  <div>
                    <strong>{String(data.number ?? '')}</strong>
                    <span className={css.quiet}>
                      {[
                        clockTime(at),
                        nameOf(String(data.clerk ?? '')),
                        t('receipts.day.handed-to', { to: String(data.to ?? '') }),
                      ].join(' · ')}
                    </span>
                  </div>
                  <b>{yuan(Number(data.amount ?? 0))}</b>
                  <PaperActions document="hand-in" subject={id} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
