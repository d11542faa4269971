import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../../../renderer/texts/use-text.ts';
import { useUi } from '../../app/services.ts';
import { Field } from '../../parts/field.tsx';
import { Refused } from '../../parts/refused.tsx';
import { StartPage } from '../../parts/start-page.tsx';
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
        <Field id="name" label={t('sign-on-office.name')}>
          <Input
            id="name"
            size="large"
            autoComplete="username"
            autoFocus={known === ''}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field id="password" label={t('sign-on-office.password')}>
          <Input.Password
            id="password"
            size="large"
            autoComplete="current-password"
            autoFocus={known !== ''}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Field id="second" label={t('sign-on-office.second')} hint={t('sign-on-office.second-hint')}>
          <Input
            id="second"
            size="large"
            autoComplete="one-time-code"
            value={second}
            onChange={(event) => setSecond(event.target.value)}
          />
        </Field>
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
