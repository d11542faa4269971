import { Button, Form, Steps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useUi } from '../../app/services.ts';
import { useAct } from '../../bridge/use-act.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { Fault } from '../../kit/fault.tsx';
import { OfficeFields, type OfficeValues } from '../../office/office-fields.tsx';
import { fieldOfReason } from '../../office/reasons.ts';
import { ReasonSentence, useRefusedField } from '../../office/refused-reason.tsx';
import { useText } from '../../texts/use-text.ts';
import { StartPage } from '../unlock/start-page.tsx';
import css from './first-start.module.css';
import { FirstSync } from './first-sync.tsx';
import { DeskFields } from './join-fields.tsx';
import { PassphraseFields } from './set-up-fields.tsx';

interface JoinValues extends OfficeValues {
  readonly deskId: string;
  readonly deskName: string;
  readonly passphrase: string;
}

export interface JoinDone {
  readonly deskId: string;
  readonly recoveryKey: string;
}

interface JoinStepsProps {
  /** Without a key store of the system a passphrase is wanted. */
  readonly keyStore: boolean;
  onBack(): void;
  onDone(done: JoinDone): void;
}

interface Refused {
  readonly reason: string;
  readonly free: string | undefined;
}

/** The second desk of a site: where the head office is, what this PC is called, and the site's book fetched. */
export function JoinSteps({ keyStore, onBack, onDone }: JoinStepsProps) {
  const t = useText();
  const setGuiding = useUi((ui) => ui.setGuiding);
  const join = useAct('joinSite');
  const progress = useProgress('first-sync');
  const [form] = Form.useForm<JoinValues>();
  const [step, setStep] = useState(0);
  const [refused, setRefused] = useState<Refused>();
  const steps = keyStore ? (['office', 'desk'] as const) : (['office', 'desk', 'passphrase'] as const);
  const here = steps[step] ?? 'office';
  const last = step === steps.length - 1;
  const besideField = useRefusedField(form);
  const beside = useRef(besideField);
  beside.current = besideField;
  // The field may be on another step, which has to stand there first.
  useEffect(() => {
    if (refused) beside.current(refused.reason);
  }, [refused]);

  const next = async () => {
    setRefused(undefined);
    if (!last) return setStep(step + 1);
    const { address, code, deskId, deskName, passphrase } = form.getFieldsValue(true) as JoinValues;
    // The desk is ready as soon as the book is there; the guide must stay for the recovery key.
    setGuiding(true);
    const given = { address: address.trim(), code, deskId, deskName: deskName.trim() };
    const answer = await join.run(keyStore ? given : { ...given, passphrase });
    if (answer?.ok) return onDone({ deskId, recoveryKey: answer.recoveryKey });
    setGuiding(false);
    if (!answer) return;
    const field = fieldOfReason(answer.code);
    if (field !== undefined) setStep(field === 'deskId' ? 1 : 0);
    setRefused({ reason: answer.code, free: answer.free });
  };

  if (join.busy) return <FirstSync progress={progress} />;
  return (
    <StartPage title={t('first.join')}>
      <Steps
        className={css.steps ?? ''}
        size="small"
        current={step}
        items={[...steps, 'sync' as const, 'key' as const].map((name) => ({
          title: t(`first.step-${name}`),
        }))}
      />
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={next}
        initialValues={{ address: '', code: '', deskId: 'A2', deskName: '' }}
      >
        {refused && fieldOfReason(refused.reason) === undefined && (
          <Fault text={<ReasonSentence reason={refused.reason} />} />
        )}
        {join.error && <Fault text={t('window.failed', { reason: join.error })} />}
        {here === 'office' && <OfficeFields />}
        {here === 'desk' && (
          <DeskFields
            free={refused?.free}
            onFree={(deskId) => {
              form.setFields([{ name: 'deskId', value: deskId, errors: [] }]);
              setRefused(undefined);
            }}
          />
        )}
        {here === 'passphrase' && <PassphraseFields />}
        <div className={css.buttons}>
          <Button size="large" onClick={() => (step === 0 ? onBack() : setStep(step - 1))}>
            {t('window.back')}
          </Button>
          <Button size="large" type="primary" htmlType="submit">
            {last ? t('first.join-now') : t('window.next')}
          </Button>
        </div>
      </Form>
    </StartPage>
  );
}
