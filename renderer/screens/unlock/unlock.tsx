import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAct } from '../../bridge/use-act.ts';
import { Fault } from '../../kit/fault.tsx';
import { useText } from '../../texts/use-text.ts';
import { Restore } from './restore.tsx';
import { StartPage } from './start-page.tsx';

/** The journal is closed and this PC cannot open it by itself. */
export function Unlock() {
  const t = useText();
  const unlock = useAct('unlock');
  const [passphrase, setPassphrase] = useState('');
  const open = async () => {
    const answer = await unlock.run({ passphrase });
    if (answer && !answer.ok) setPassphrase('');
  };
  const wrong = unlock.answer && !unlock.answer.ok ? t.words(unlock.answer.text ?? 'key.wrong') : undefined;
  return (
    <StartPage title={t('unlock.title')} lead={t('unlock.lead')}>
      <Form layout="vertical" onFinish={open}>
        <Form.Item label={t('unlock.passphrase')} htmlFor="passphrase">
          <Input.Password
            id="passphrase"
            size="large"
            autoFocus
            autoComplete="off"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </Form.Item>
        {(wrong ?? unlock.error) && <Fault text={wrong ?? unlock.error ?? ''} />}
        <Form.Item>
          <Button
            type="primary"
            size="large"
            block
            htmlType="submit"
            loading={unlock.busy}
            disabled={passphrase === ''}
          >
            {t('unlock.open')}
          </Button>
        </Form.Item>
        <Restore />
      </Form>
    </StartPage>
  );
}
