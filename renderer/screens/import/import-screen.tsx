import { Button } from 'antd';
import { useState } from 'react';
import { useDesk } from '../../bridge/desk.ts';
import { useAct } from '../../bridge/use-act.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { Card } from '../../kit/card.tsx';
import { Fault } from '../../kit/fault.tsx';
import { Page } from '../../kit/page.tsx';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './import.module.css';
import { ImportDone } from './import-done.tsx';
import { ImportPreviewView } from './import-preview.tsx';

/** A roster comes in: choose, look, write, and take back if it was the wrong one. */
export function ImportScreen() {
  const t = useText();
  const call = useDesk();
  const choose = useAct('chooseImport');
  const run = useAct('runImport');
  const progress = useProgress('import');
  const [done, setDone] = useState<{ importId: string; cancelled: boolean; households: number }>();
  const chosen = choose.answer?.ok ? choose.answer.preview : undefined;
  const unreadable = choose.answer?.ok === false ? t.words(choose.answer.code) : undefined;
  const problem = unreadable ?? choose.error ?? run.error;
  const write = async () => {
    const answer = await run.run({});
    if (answer) setDone(answer);
  };
  const pick = () => {
    setDone(undefined);
    return choose.run({});
  };
  const cancel = () => void call('cancel', {});

  return (
    <Page
      title={t('import.title')}
      note={chosen && !done ? chosen.file : undefined}
      actions={chosen && !done && !run.busy && <Button onClick={pick}>{t('import.choose-other')}</Button>}
    >
      {problem && <Fault text={problem} />}
      {run.busy && (
        <Card tone="blue">
          <p className={css.muted}>{t('import.running')}</p>
          <ProgressLine progress={progress} onCancel={cancel} />
        </Card>
      )}
      {done && <ImportDone {...done} onAgain={pick} />}
      {chosen && !done && !run.busy && <ImportPreviewView key={chosen.file} preview={chosen} onRun={write} />}
      {!chosen && !done && (
        <Card>
          <div className={css.choose}>
            <p>{t('import.lead')}</p>
            <p className={css.muted}>{t('import.wants')}</p>
            {choose.busy && <ProgressLine progress={progress} onCancel={cancel} />}
            <Button type="primary" size="large" autoFocus loading={choose.busy} onClick={pick}>
              {t('import.choose')}
            </Button>
          </div>
        </Card>
      )}
    </Page>
  );
}
