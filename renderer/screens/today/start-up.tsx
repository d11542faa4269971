import { Button } from 'antd';
import type { Route } from '../../app/route.ts';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './today.module.css';

/** What a new desk still lacks before a shift can be worked and handed over; gone once it is all there. */
export function StartUp() {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const one = (kind: string) => ({ kind, size: 1 });
  const households = useQuery('rows', one('household'), { kinds: ['household'] });
  const staff = useQuery('rows', { ...one('staff'), status: 'active' }, { kinds: ['staff'] });
  const items = useQuery('rows', one('post-item'), { kinds: ['post-item'] });
  const { role, leads } = useRole();
  const steps: readonly { readonly name: string; readonly lacks: boolean; readonly route: Route }[] = [
    { name: 'households', lacks: households.data?.total === 0, route: { screen: 'import' } },
    {
      name: 'staff',
      lacks: staff.data !== undefined && staff.data.total < 2,
      route: { screen: 'settings', section: 'staff' },
    },
    { name: 'post', lacks: items.data?.total === 0, route: { screen: 'settings', section: 'post' } },
  ];
  const lacking = steps.filter((step) => step.lacks);
  if (lacking.length === 0 || role === undefined) return null;
  return (
    <Card title={t('today.start')} note={t('today.start-note', { count: lacking.length })} tone="blue">
      <ul className={css.starts}>
        {lacking.map(({ name, route }) => (
          <li key={name} className={css.start}>
            <strong>{t(`today.start-${name}`)}</strong>
            <span>{t(`today.start-${name}-why`)}</span>
            {leads ? (
              <Button onClick={() => go(route)}>{t(`today.start-${name}-do`)}</Button>
            ) : (
              <span>{t('today.start-leader')}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
