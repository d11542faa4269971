import { useDesk } from '../../bridge/desk.ts';
import type { Progress } from '../../bridge/use-progress.ts';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useText } from '../../texts/use-text.ts';
import { StartPage } from '../unlock/start-page.tsx';

/** The site's book comes from the head office: how far, how long still, and that nothing is lost by a cut. */
export function FirstSync({ progress }: { readonly progress: Progress | undefined }) {
  const t = useText();
  const call = useDesk();
  return (
    <StartPage
      title={t(progress ? 'first.syncing' : 'first.joining')}
      lead={t(progress ? 'first.syncing-lead' : 'first.joining-lead')}
    >
      <ProgressLine progress={progress} {...(progress && { onCancel: () => void call('cancel', {}) })} />
    </StartPage>
  );
}
