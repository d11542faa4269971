import { Button, Form, Steps } from 'antd';
import { useState } from 'react';
import { useUi } from '../../app/services.ts';
import { useAct } from '../../bridge/use-act.ts';
import { Fault } from '../../kit/fault.tsx';
import { useText } from '../../texts/use-text.ts';
import { StartPage } from '../unlock/start-page.tsx';
import css from './first-start.module.css';
import { LeaderFields, PassphraseFields, type SetUpValues, SiteFields } from './set-up-fields.tsx';

export interface SetUpDone {
  readonly siteName: string;
  readonly deskId: string;
  readonly recoveryKey: string;
}

interface SetUpStepsProps {
  /** Without a key store of the system a passphrase is wanted. */
  readonly keyStore: boolean;
  onBack(): void;
  onDone(done: SetUpDone): void;
}

/** Site, leader, passphrase: asked one after the other, sent at once. */
export function SetUpSteps({ keyStore, onBack, onDone }: SetUpStepsProps) {
  const t = useText();
  const setGuiding = useUi((ui) => ui.setGuiding);
  const setUp = useAct('setUp');
  const [form] = Form.useForm<SetUpValues>();
  const [step, setStep] = useState(0);
  const steps = keyStore ? (['site', 'leader'] as const) : (['site', 'leader', 'passphrase'] as const);
  const here = steps[step] ?? 'site';
  const last = step === steps.length - 1;

  const next = async () => {
    if (!last) return setStep(step + 1);
    const { siteName, deskId, name, pin, passphrase } = form.getFieldsValue(true) as SetUpValues;
    // The desk is ready as soon as it is set up; the guide must stay for the recovery key.
    setGuiding(true);
    const leader = { name: name.trim(), pin };
    const given = { siteName: siteName.trim(), deskId, leader };
    const done = await setUp.run(keyStore ? given : { ...given, passphrase });
    if (done) onDone({ siteName, deskId, recoveryKey: done.recoveryKey });
    else setGuiding(false);
  };

  return (
    <StartPage title={t('first.excel')}>
      <Steps
        className={css.steps ?? ''}
        size="small"
        current={step}
        items={[...steps, 'recovery' as const].map((name) => ({ title: t(`first.step-${name}`) }))}
      />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={next}
        initialValues={{ deskId: 'A1' }}
      >
        {here === 'site' && <SiteFields />}
        {here === 'leader' && <LeaderFields />}
        {here === 'passphrase' && <PassphraseFields />}
        {setUp.error && <Fault text={t('window.failed', { reason: setUp.error })} />}
        <div className={css.buttons}>
          <Button size="large" onClick={() => (step === 0 ? onBack() : setStep(step - 1))}>
            {t('window.back')}
          </Button>
          <Button size="large" type="primary" htmlType="submit" loading={setUp.busy}>
            {last ? t('first.set-up') : t('window.next')}
          </Button>
        </div>
      </Form>
    </StartPage>
  );
}
