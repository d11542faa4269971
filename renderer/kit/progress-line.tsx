import { Progress as Bar, Button } from 'antd';
import type { Progress } from '../bridge/use-progress.ts';
import { useText } from '../texts/use-text.ts';
import { count, span } from './format.ts';
import css from './kit.module.css';

interface ProgressLineProps {
  readonly progress: Progress | undefined;
  /** Leaves things whole; no button when left out. */
  readonly onCancel?: () => void;
}

/** Long work: how far, how long still, and the way out. */
export function ProgressLine({ progress, onCancel }: ProgressLineProps) {
  const t = useText();
  const { done = 0, total = 0, remaining } = progress ?? {};
  const left = remaining === undefined ? undefined : span(Math.max(60_000, remaining));
  return (
    <div className={css.progress}>
      <Bar
        percent={total > 0 ? Math.floor((done / total) * 100) : 0}
        status="active"
        aria-label={t('window.progress')}
      />
      <div className={css['progress-words']} aria-live="polite">
        <span>{total > 0 && t('window.progress-count', { done: count(done), total: count(total) })}</span>
        <span>
          {left && t('window.progress-left', { time: t(`span.${left.unit}`, { count: left.count }) })}
        </span>
        {onCancel && <Button onClick={onCancel}>{t('window.cancel')}</Button>}
      </div>
    </div>
  );
}
