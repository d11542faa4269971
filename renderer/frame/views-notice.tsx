import type { DeskStatus } from '../../shared/bridge/answers.ts';
import { useProgress } from '../bridge/use-progress.ts';
import shell from '../kit/shell.module.css';
import { useText } from '../texts/use-text.ts';

/** What the screens are read from was damaged: it is rebuilt from the book, was, or could not be. */
export function ViewsNotice({ views }: { readonly views: NonNullable<DeskStatus['views']> }) {
  const t = useText();
  const progress = useProgress('rebuild');
  const percent =
    progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : undefined;
  const words =
    views === 'mending' && percent !== undefined
      ? t('frame.views-mending-percent', { percent })
      : t(`frame.views-${views}`);
  return (
    <div className={shell.alarm} role={views === 'unmended' ? 'alert' : 'status'}>
      {words}
    </div>
  );
}
