import { Button, Form } from 'antd';
import { useState } from 'react';
import { useText } from '../../../../renderer/texts/use-text.ts';
import { useUi } from '../../app/services.ts';
import { Refused } from '../../parts/refused.tsx';
import { StartPage } from '../../parts/start-page.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAct } from '../../parts/use-act.ts';

interface SignOnProps {
  readonly company: string;
  readonly name?: string;
  /** The session ran out while somebody was at work. */
  readonly again?: boolean;
}

/** Name, password and the app's code or a printed one. */
export function SignOn({ company, name: known = '', again = false }: SignOnProps) {
  const t = useText();
  const startSession = useUi((ui) => ui.startSession);
  const act = useAct('signOn');
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState('');
  const signOn = async () => {
    if (await act.run({ name: name.trim(), password, second: second.trim() })) startSession();
    else setSecond('');
  };
  return (
    <StartPage
      above={company}
      title={t('sign-on-office.title')}
      lead={t(again ? 'sign-on-office.again' : 'sign-on-office.lead')}
    >
      <Refused why={act.refused} />
      <Form layout="vertical" requiredMark={false} onFinish={signOn}>
        <TextField
          id="name"
          label={t('sign-on-office.name')}
          size="large"
          autoComplete="username"
          autoFocus={known === ''}
          value={name}
          onChange={setName}
        />
        <TextField
          id="password"
          label={t('sign-on-office.password')}
          secret
          size="large"
          autoComplete="current-password"
          autoFocus={known !== ''}
          value={password}
          onChange={setPassword}
        />
        <TextField
          id="second"
          label={t('sign-on-office.second')}
          hint={t('sign-on-office.second-hint')}
          size="large"
          autoComplete="one-time-code"
          value={second}
          onChange={setSecond}
        />
        <Button
          type="primary"
          size="large"
          block
          htmlType="submit"
          loading={act.busy}
          disabled={name.trim() === '' || password === '' || second.trim() === ''}
        >
          {t('sign-on-office.title')}
        </Button>
      </Form>
    </StartPage>
  );
}
