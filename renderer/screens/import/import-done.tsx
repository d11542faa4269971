import { Button } from 'antd';
import { useUi } from '../../app/services.ts';
import { useDesk } from '../../bridge/desk.ts';
import { useAct } from '../../bridge/use-act.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { Card } from '../../kit/card.tsx';
import { Fault } from '../../kit/fault.tsx';
import { count } from '../../kit/format.ts';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './import.module.css';

interface ImportDoneProps {
  readonly importId: string;
  readonly cancelled: boolean;
  readonly households: number;
  onAgain(): void;
}

export function ImportDone({ importId, cancelled, households, onAgain }: ImportDoneProps) {
  const t = useText();
  const call = useDesk();
  const go = useUi((ui) => ui.go);
  const undo = useAct('undoImport');
  const progress = useProgress('undo');
  const undone = undo.answer;
  return (
    <Card
      tone={cancelled ? 'amber' : 'green'}
      title={t(cancelled ? 'import.cancelled' : 'import.done', { count: count(households) })}
    >
      {undone && (
        <p role="status">
          {t('import.undone', { households: count(undone.households), kept: count(undone.kept) })}
        </p>
      )}
      {undo.busy && <ProgressLine progress={progress} onCancel={() => void call('cancel', {})} />}
      {undo.error && <Fault text={t('window.failed', { reason: undo.error })} />}
      {!undone && <p className={css.muted}>{t('import.undo-lead')}</p>}
      <div className={css.buttons}>
        <Button type="primary" onClick={() => go({ screen: 'households' })}>
          {t('import.to-households')}
        </Button>
        <Button onClick={onAgain}>{t('import.again')}</Button>
        {!undone && households > 0 && (
          <Button loading={undo.busy} onClick={() => undo.run({ importId })}>
            {t('import.undo')}
          </Button>
        )}
      </div>
    </Card>
  );
}
