import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../bridge/use-command.ts';
import { Card } from '../../kit/card.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './settings.module.css';

export interface EditedItem {
  /** Empty for one that is new; the desk gives it its id. */
  readonly id: string;
  readonly name: string;
  readonly count: string;
}

interface PostItemsProps {
  readonly items: readonly EditedItem[];
  readonly leader: boolean;
}

/** [DUTY 4.11] The list that every takeover counts by. */
export function PostItems({ items, leader }: PostItemsProps) {
  const t = useText();
  const command = useCommand();
  const [edited, setEdited] = useState(items.map((item, order) => ({ ...item, order })));
  const [next, setNext] = useState(items.length);
  const change = (order: number, part: Partial<EditedItem>) =>
    setEdited(edited.map((item) => (item.order === order ? { ...item, ...part } : item)));
  const save = () =>
    command.run('setPostItems', {
      items: edited.map(({ id, name, count }) => ({
        ...(id === '' ? {} : { id }),
        name,
        count: Number(count),
      })),
    });
  const plain = edited.map(({ order: _order, ...item }) => item);
  const changed = JSON.stringify(plain) !== JSON.stringify(items);
  return (
    <Card title={t('post.title')}>
      <p className={css.muted}>{t(edited.length === 0 ? 'settings.items-none' : 'settings.items-lead')}</p>
      {edited.map((item, index) => (
        <div key={item.order} className={css.line} data-item="true">
          <Input
            aria-label={`${t('settings.item', { number: index + 1 })} ${t('post.name')}`}
            value={item.name}
            maxLength={30}
            readOnly={!leader}
            autoFocus={item.name === ''}
            onChange={(event) => change(item.order, { name: event.target.value })}
          />
          <Input
            aria-label={`${t('settings.item', { number: index + 1 })} ${t('post.count')}`}
            value={item.count}
            inputMode="numeric"
            readOnly={!leader}
            onChange={(event) => change(item.order, { count: event.target.value.replace(/\D/g, '') })}
          />
          {leader && (
            <Button type="text" onClick={() => setEdited(edited.filter(({ order }) => order !== item.order))}>
              {t('settings.remove')}
            </Button>
          )}
        </div>
      ))}
      <RefusalLines refusals={command.refusals} />
      {leader && (
        <div className={css.foot}>
          <Button
            type="dashed"
            onClick={() => {
              setEdited([...edited, { id: '', name: '', count: '1', order: next }]);
              setNext(next + 1);
            }}
          >
            {t('settings.items-add')}
          </Button>
          {changed && (
            <Button type="primary" loading={command.busy} onClick={save}>
              {t('window.save')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
