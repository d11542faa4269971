import { Button } from 'antd';
import type { Refusal } from '../../../shared/domain/area.ts';
import type { HandoverDraft } from '../../../shared/domain/handover/draft.ts';
import { localIso } from '../../../shared/values/time.ts';
import type { DraftKeeping } from '../../forms/use-draft.ts';
import { Card } from '../../kit/card.tsx';
import { clockTime } from '../../kit/format.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import { CashTable } from './cash-table.tsx';
import css from './handover.module.css';
import { grouped, type Step } from './missing.ts';
import { type HandoverWork, whole } from './work.ts';

interface SummaryProps {
  readonly draft: HandoverDraft;
  readonly work: HandoverWork;
  readonly lacking: readonly Refusal[];
  /** The step at the left; its own card is not shown twice. */
  readonly step: Step;
  /** Why the last attempt to sign was refused. */
  readonly refusals: readonly Refusal[];
  readonly busy: boolean;
  readonly kept: DraftKeeping;
  onGo(refusal: Refusal): void;
  onSign(): void;
}

/** What was counted so far, what is still missing, and the button: disabled only with its reasons beside it. */
export function Summary({ draft, work, lacking, step, refusals, busy, kept, onGo, onSign }: SummaryProps) {
  const t = useText();
  const record = draft.cash?.record;
  return (
    <div className={css.side}>
      {step !== 'cash' && (
        <Card title={t('handover.step.cash')} note={!record && t('handover.blind')}>
          {record ? <CashTable record={record} /> : <p className={css.calm}>{cashWords(draft, t)}</p>}
        </Card>
      )}
      {step !== 'post' && (
        <Card title={t('post.title')} note={t('handover.kinds', { count: draft.items.length })}>
          <PostWords draft={draft} work={work} />
        </Card>
      )}
      <Card
        title={lacking.length > 0 ? t('handover.lacking', { count: lacking.length }) : t('handover.whole')}
        tone={lacking.length > 0 ? 'plain' : 'green'}
      >
        <ul className={css.lacking}>
          {grouped(lacking).map(({ refusal, count }) => (
            <li key={`${refusal.code} ${refusal.field}`}>
              <button type="button" data-tone={toneOf(refusal)} onClick={() => onGo(refusal)}>
                {count > 1 ? t(`handover.many.${refusal.code}`, { count }) : t.refusal(refusal)}
              </button>
            </li>
          ))}
        </ul>
        <RefusalLines refusals={refusals} />
        <div className={css.sign}>
          <small>
            {kept.error
              ? t('form.not-kept', { reason: kept.error })
              : kept.keptAt !== undefined && t('form.kept', { at: clockTime(localIso(kept.keptAt)) })}
          </small>
          <Button type="primary" size="large" disabled={lacking.length > 0} loading={busy} onClick={onSign}>
            {t('handover.sign')}
          </Button>
        </div>
      </Card>
    </div>
  );
}

function cashWords(draft: HandoverDraft, t: (key: string) => string): string {
  return t(draft.cash ? 'handover.not-counted' : 'handover.no-drawer');
}

const toneOf = ({ code }: Refusal) => (code === 'handover.blocked' ? 'seal' : 'plain');

function PostWords({ draft, work }: Pick<SummaryProps, 'draft' | 'work'>) {
  const t = useText();
  if (draft.items.length === 0) return <p className={css.calm}>{t('handover.no-items')}</p>;
  return (
    <ul className={css.words}>
      {draft.items.map(({ id, name, count }) => {
        const counted = whole(work.counted[id]);
        const damaged = whole(work.damaged[id]) ?? 0;
        const short = counted !== undefined && counted < count;
        return (
          <li key={id} data-counted={counted !== undefined}>
            {name} {counted ?? '—'}
            {counted !== undefined && !short && damaged === 0 && ' ✓'}
            {short && <Tag tone="amber">{t('handover.short', { count: count - counted })}</Tag>}
            {damaged > 0 && <Tag tone="amber">{`${t('post.damaged')} ${damaged}`}</Tag>}
          </li>
        );
      })}
    </ul>
  );
}
