import { Button, Form } from 'antd';
import { useState } from 'react';
import { useAct } from '../../bridge/use-act.ts';
import { Card } from '../../kit/card.tsx';
import { Fault } from '../../kit/fault.tsx';
import { OfficeFields, type OfficeValues } from '../../office/office-fields.tsx';
import { ReasonSentence, useRefusedField } from '../../office/refused-reason.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './settings.module.css';

interface OfficeEnrolProps {
  readonly leader: boolean;
  /** Of the head office the desk was enrolled with, where it has to be done again. */
  readonly address?: string;
  onDone?(): void;
}

/** A desk that keeps a book already comes in with a code of the head office; its book goes along. */
export function OfficeEnrol({ leader, address = '', onDone }: OfficeEnrolProps) {
  const t = useText();
  const [form] = Form.useForm<OfficeValues>();
  const enrol = useAct('enrolOffice');
  const refused = useRefusedField(form);
  const [reason, setReason] = useState<string>();
  const send = async ({ address: typed, code }: OfficeValues) => {
    setReason(undefined);
    const answer = await enrol.run({ address: typed.trim(), code });
    if (answer?.ok) onDone?.();
    else if (answer && refused(answer.code) === undefined) setReason(answer.code);
  };
  return (
    <Card title={t(address === '' ? 'settings.office' : 'settings.office-again')} tone="blue">
      <p className={css.muted}>{t('settings.office-lead')}</p>
      <ul className={css.points}>
        <li>{t('settings.office-gives')}</li>
        <li>{t('settings.office-takes')}</li>
        <li>{t('settings.office-offline')}</li>
      </ul>
      {!leader ? (
        <p className={css.only}>{t('settings.office-leader')}</p>
      ) : (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          className={css.enrol ?? ''}
          initialValues={{ address, code: '' }}
          onFinish={send}
        >
          {reason && <Fault text={<ReasonSentence reason={reason} />} />}
          {enrol.error && <Fault text={t('window.failed', { reason: enrol.error })} />}
          <OfficeFields />
          <Button type="primary" size="large" htmlType="submit" loading={enrol.busy}>
            {t('settings.office-enrol')}
          </Button>
        </Form>
      )}
    </Card>
  );
}
