import type { OfficeStatus } from '../../shared/bridge/answers.ts';
import { useUi } from '../app/services.ts';
import { useProgress } from '../bridge/use-progress.ts';
import { useNow } from '../kit/use-now.ts';
import { lineWords } from '../office/line-state.ts';
import { mendsItself, reasonWords } from '../office/reasons.ts';
import { useText } from '../texts/use-text.ts';
import css from './frame.module.css';

/** The line to the head office; leads to where it is told in full. */
export function LineState({ office }: { readonly office: OfficeStatus | undefined }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const now = useNow();
  const { tone, key, values } = lineWords(office, now);
  const progress = useProgress('first-sync');
  const percent =
    progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : undefined;
  const words = percent === undefined ? t(key, values) : t('office.line-fetching', { percent });
  const why = office?.reason === undefined ? undefined : t(reasonWords(office.reason, 'enrolled').what);
  const mending = mendsItself(office?.reason);
  const stopped = office?.state === 'stopped' && !mending;
  const barWords = () => {
    if (!why) return words;
    if (mending) return why;
    return stopped ? t('office.line-stopped-why', { why }) : words;
  };
  return (
    <button
      type="button"
      className={css.state}
      data-urgent={stopped}
      title={why}
      aria-label={[t('office.line'), words, why].filter(Boolean).join('：')}
      onClick={() => go({ screen: 'settings', section: 'office' })}
    >
      <span className={css.dot} data-tone={mending ? 'amber' : tone} />
      <span>{barWords()}</span>
    </button>
  );
}
