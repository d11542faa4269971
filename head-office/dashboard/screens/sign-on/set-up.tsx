import { Button, Form } from 'antd';
import { useState } from 'react';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { SecondFactor } from '../../../../shared/office/api.ts';
import { useUi } from '../../app/services.ts';
import { isLongEnough, NewPassword } from '../../parts/new-password.tsx';
import { Refused } from '../../parts/refused.tsx';
import { SecondFactorSheet } from '../../parts/second-factor.tsx';
import { StartPage } from '../../parts/start-page.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAct } from '../../parts/use-act.ts';

/** The first administrator, made with the code that the server showed at its first start. */
export function SetUp() {
  const t = useText();
  const startSession = useUi((ui) => ui.startSession);
  const [made, setMade] = useState<SecondFactor>();
  if (made) {
    return (
      <StartPage wide above={t('set-up.step', { at: 2 })} title={t('set-up.second-title')}>
        <SecondFactorSheet secondFactor={made} onDone={startSession} />
      </StartPage>
    );
  }
  return (
    <StartPage above={t('set-up.step', { at: 1 })} title={t('set-up.title')} lead={t('set-up.lead')}>
      <FirstAccount onMade={setMade} />
    </StartPage>
  );
}

function FirstAccount({ onMade }: { onMade(secondFactor: SecondFactor): void }) {
  const t = useText();
  const act = useAct('setUp');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const differ = again !== '' && again !== password;
  const wrong = (field: string) => (act.refused?.field === field ? act.refused.code : undefined);
  const make = async () => {
    const answer = await act.run({ code: code.trim(), name: name.trim(), password });
    if (answer?.ok) onMade(answer.secondFactor);
  };
  return (
    <>
      <Refused why={act.refused} />
      <Form layout="vertical" requiredMark={false} onFinish={make}>
        <TextField
          id="code"
          label={t('set-up.code')}
          hint={t('set-up.code-hint')}
          wrong={wrong('code')}
          autoFocus
          autoComplete="off"
          value={code}
          onChange={setCode}
        />
        <TextField
          id="name"
          label={t('sign-on-office.name')}
          wrong={wrong('name')}
          maxLength={30}
          autoComplete="username"
          value={name}
          onChange={setName}
        />
        <NewPassword
          id="password"
          label={t('sign-on-office.password')}
          wrong={wrong('password')}
          value={password}
          onChange={setPassword}
        />
        <TextField
          id="again"
          label={t('set-up.again')}
          wrong={differ ? 'set-up.not-same' : undefined}
          secret
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
        />
        <Button
          type="primary"
          size="large"
          block
          htmlType="submit"
          loading={act.busy}
          disabled={code.trim() === '' || name.trim() === '' || !isLongEnough(password) || again !== password}
        >
          {t('window.next')}
        </Button>
      </Form>
    </>
  );
}
