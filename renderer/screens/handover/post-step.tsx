import { Button, Input } from 'antd';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './handover.module.css';
import { NextStep } from './next-step.tsx';
import { onEnterNext } from './on-enter-next.ts';
import type { StepWithNext } from './step-props.ts';
import { whole } from './work.ts';

/** [DUTY 4.11] Every item of the post is counted; what is missing or damaged is explained by who leaves. */
export function PostStep({ draft, work, change, onNext }: StepWithNext) {
  const t = useText();
  const set = (part: 'counted' | 'damaged' | 'explained', id: string, text: string) =>
    change({ [part]: { ...work[part], [id]: text } });
  return (
    <Card title={t('handover.step.post')} note={t('handover.post-hint')} className={css.panel}>
      {draft.items.length === 0 && (
        <EmptyState text={t('handover.no-items')} hint={t('handover.no-items-hint')} />
      )}
      {draft.items.length > 0 && (
        <fieldset
          className={`${css.fields} ${css.scroll}`}
          aria-label={t('handover.step.post')}
          onKeyDown={onEnterNext}
        >
          <div className={css.head} aria-hidden="true" data-grid="post">
            <span>{t('post.name')}</span>
            <span>{t('post.count')}</span>
            <span>{t('post.counted')}</span>
            <span>{t('post.damaged')}</span>
            <span>{t('post.remark')}</span>
            <span />
          </div>
          <ul>
            {draft.items.map(({ id, name, count }, place) => {
              const counted = whole(work.counted[id]);
              const short = counted !== undefined && counted < count;
              const faulty = short || (whole(work.damaged[id]) ?? 0) > 0;
              const explain = faulty && (work.explained[id] ?? '').trim() === '';
              const spoken = (label: string) => `${name} ${t(label)}`;
              return (
                <li key={id} className={css.line} data-grid="post">
                  <b>{name}</b>
                  <span className={css.figure}>{count}</span>
                  <Input
                    id={`post-${id}`}
                    autoFocus={place === 0}
                    aria-label={spoken('post.counted')}
                    inputMode="numeric"
                    autoComplete="off"
                    status={short ? 'warning' : ''}
                    value={work.counted[id] ?? ''}
                    onChange={(event) => set('counted', id, event.target.value.replace(/\D/g, ''))}
                  />
                  <Input
                    aria-label={spoken('post.damaged')}
                    inputMode="numeric"
                    autoComplete="off"
                    placeholder="0"
                    value={work.damaged[id] ?? ''}
                    onChange={(event) => set('damaged', id, event.target.value.replace(/\D/g, ''))}
                  />
                  <Input
                    aria-label={spoken('post.remark')}
                    maxLength={200}
                    status={explain ? 'error' : ''}
                    placeholder={faulty ? t('handover.explain') : ''}
                    value={work.explained[id] ?? ''}
                    onChange={(event) => set('explained', id, event.target.value)}
                  />
                  <Button
                    tabIndex={-1}
                    aria-label={`${name} ${t('post.status.whole')}`}
                    type="text"
                    className={(counted === count && css.whole) || ''}
                    onClick={() => set('counted', id, String(count))}
                  >
                    ✓
                  </Button>
                </li>
              );
            })}
          </ul>
        </fieldset>
      )}
      <NextStep onNext={onNext} />
    </Card>
  );
}
