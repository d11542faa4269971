import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../bridge/use-act.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { Fault } from '../../kit/fault.tsx';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useText } from '../../texts/use-text.ts';

/** Takes the journal from a backup; main asks which. One of another PC wants its passphrase or recovery key. */
export function Restore({ look = 'link' }: { readonly look?: 'primary' | 'link' | 'default' }) {
  const t = useText();
  const restore = useAct('restore');
  const progress = useProgress('restore');
  const [passphrase, setPassphrase] = useState('');
  const refused = restore.answer?.ok === false ? restore.answer.text : undefined;
  const problem = restore.error ?? (refused && t.words(refused));
  const run = () => restore.run(passphrase === '' ? {} : { passphrase });
  return (
    <>
      {(refused === 'restore.wrong-key' || passphrase !== '') && (
        <Form layout="vertical">
          <Form.Item label={t('unlock.backup-passphrase')} htmlFor="backup-passphrase">
            <Input.Password
              id="backup-passphrase"
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          </Form.Item>
        </Form>
      )}
      <Button
        block={look !== 'default'}
        size={look === 'default' ? 'middle' : 'large'}
        type={look}
        loading={restore.busy}
        onClick={run}
      >
        {t('unlock.restore')}
      </Button>
      {restore.busy && <ProgressLine progress={progress} />}
      {problem && <Fault text={problem} />}
      {restore.answer?.ok && <p role="status">{t('damaged.restored')}</p>}
    </>
  );
}
