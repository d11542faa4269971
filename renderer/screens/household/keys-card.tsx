import { Button } from 'antd';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';

/** Keys and cards of the room that hang at the desk, and how many of them are out. */
export function KeysCard({ unit }: { readonly unit: string }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const { atDesk } = useRole();
  const keys = useQuery('rows', { kind: 'key', unit, status: 'active', order: 'oldest' }, { kinds: ['key'] });
  const slips = useQuery('rows', { kind: 'key-slip', unit, open: true, size: 200 }, { kinds: ['key-slip'] });
  const outOf = (key: string) =>
    (slips.data?.rows ?? [])
      .filter((row) => row.scope === key)
      .reduce((sum, row) => sum + Number(row.data.count ?? 0), 0);
  return (
    <Card title={t('household.keys')} note={keys.data?.total || undefined}>
      <Loaded query={keys}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={css.quiet}>{t('household.no-keys')}</p>
          ) : (
            <ul className={css.lines}>
              {rows.map(({ id, data }) => (
                <li key={id} className={css.key}>
                  <span>
                    {String(data.label ?? '')}
                    <span className={css.quiet}>
                      {[
                        t('household.key-count', { count: Number(data.count ?? 0) }),
                        [data.place, data.hook].filter(Boolean).join('-'),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  {outOf(id) > 0 && <Tag tone="amber">{t('household.key-out', { count: outOf(id) })}</Tag>}
                  {atDesk && (
                    <Button
                      size="small"
                      aria-label={`${t('household.lend-this')} ${String(data.label ?? '')}`}
                      onClick={() => go({ screen: 'form', form: 'key-slip', prefill: { key: id } })}
                    >
                      {t('household.lend-this')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}
