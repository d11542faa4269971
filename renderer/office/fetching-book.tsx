import type { OfficeStatus } from '../../shared/bridge/answers.ts';
import { useProgress } from '../bridge/use-progress.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { ProgressLine } from '../kit/progress-line.tsx';
import { useText } from '../texts/use-text.ts';
import { ReasonSentence } from './refused-reason.tsx';

/** The site's book is still on its way, and with it whoever may sign on. */
export function FetchingBook({ office }: { readonly office: OfficeStatus }) {
  const t = useText();
  const progress = useProgress('first-sync');
  return (
    <>
      <EmptyState
        text={t('office.fetching')}
        hint={
          office.reason === undefined ? t('office.fetching-hint') : <ReasonSentence reason={office.reason} />
        }
      />
      {progress && <ProgressLine progress={progress} />}
    </>
  );
}
