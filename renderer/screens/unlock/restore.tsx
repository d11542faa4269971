import { Button } from 'antd';
import { useAct } from '../../bridge/use-act.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { Fault } from '../../kit/fault.tsx';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useText } from '../../texts/use-text.ts';

/** Takes the journal from a backup file; main asks which. */
export function Restore({ primary = false }: { readonly primary?: boolean }) {
  const t = useText();
  const restore = useAct('restore');
  const progress = useProgress('restore');
  const problem = restore.error ?? (restore.answer?.ok === false ? restore.answer.text : undefined);
  return (
    <>
      <Button
        block
        size="large"
        type={primary ? 'primary' : 'link'}
        loading={restore.busy}
        onClick={() => restore.run({})}
      >
        {t('unlock.restore')}
      </Button>
      {restore.busy && <ProgressLine progress={progress} />}
      {problem && <Fault text={t('window.failed', { reason: problem })} />}
      {restore.answer?.ok && <p role="status">{t('damaged.restored')}</p>}
    </>
  );
}
