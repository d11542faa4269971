import { Button } from 'antd';
import { useRegistry, useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { useText } from '../../texts/use-text.ts';
import { screens } from '../all.ts';
import { type EditedItem, PostItems } from './post-items.tsx';
import css from './settings.module.css';
import type { SectionProps } from './settings.tsx';

/** What lies at the post and is handed over with it, and the register of keys. */
export function PostSettings({ leader, status }: SectionProps) {
  const t = useText();
  const registry = useRegistry();
  const go = useUi((ui) => ui.go);
  const query = { kind: 'post-item', scope: status.desk?.id ?? '', size: 200 };
  const rows = useQuery('rows', query, { kinds: ['post-item'] });
  return (
    <>
      <Loaded query={rows}>
        {({ rows: found }) => {
          const items = [...found]
            .sort((a, b) => Number(a.data.place ?? 0) - Number(b.data.place ?? 0))
            .map(
              (row): EditedItem => ({
                id: row.id,
                name: String(row.data.name),
                count: String(row.data.count),
              }),
            );
          return <PostItems key={JSON.stringify(items)} items={items} leader={leader} />;
        }}
      </Loaded>
      <Card title={t('settings.keys')}>
        <p className={css.muted}>{t('settings.keys-lead')}</p>
        {registry.form('key') && (
          <Button type="primary" onClick={() => go({ screen: 'form', form: 'key' })}>
            {t('settings.key-new')}
          </Button>
        )}{' '}
        {screens.some(({ name }) => name === 'keys') && (
          <Button onClick={() => go({ screen: 'keys' })}>{t('settings.key-list')}</Button>
        )}
      </Card>
    </>
  );
}
