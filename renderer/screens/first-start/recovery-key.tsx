import { useText } from '../../texts/use-text.ts';
import { StartPage } from '../unlock/start-page.tsx';
import { RecoveryPaper } from './recovery-paper.tsx';
import type { SetUpDone } from './set-up-steps.tsx';

interface RecoveryKeyProps extends SetUpDone {
  /** What comes after it. */
  readonly next: string;
  onKept(): void;
}

/** The last page of a set-up: the way in that is left when everything else is lost. */
export function RecoveryKey(props: RecoveryKeyProps) {
  const t = useText();
  return (
    <StartPage title={t('first.recovery-title')} lead={t('first.recovery-lead')}>
      <RecoveryPaper {...props} doneText={t('first.recovery-done')} />
    </StartPage>
  );
}
