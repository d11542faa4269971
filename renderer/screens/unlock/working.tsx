import { useProgress } from '../../bridge/use-progress.ts';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useText } from '../../texts/use-text.ts';
import { FirstSync } from '../first-start/first-sync.tsx';
import { StartPage } from './start-page.tsx';

/** Main is checking or rebuilding; the desk opens by itself when it is done. */
export function Working() {
  const t = useText();
  const progress = useProgress();
  if (progress?.work === 'first-sync') return <FirstSync progress={progress} />;
  return (
    <StartPage title={t('working.title')} lead={t('working.lead')}>
      <ProgressLine progress={progress} />
    </StartPage>
  );
}
