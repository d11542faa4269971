import { Alert, Form, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../bridge/use-command.ts';
import { ReasonField } from '../../kit/reason-field.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';

interface EraseDialogProps {
  readonly unit: string;
  readonly person: { readonly id: string; readonly name: string };
  onClose(): void;
}

/** [sect. 4] A person asks to be forgotten: what goes, what stays, why, and a second leader's PIN. */
export function EraseDialog({ unit, person, onClose }: EraseDialogProps) {
  const t = useText();
  const command = useCommand();
  const [reason, setReason] = useState('');
  const erase = async () => {
    if (reason.trim().length < 2) return;
    if (await command.run('erasePerson', { unit, person: person.id, reason: reason.trim() })) onClose();
  };
  return (
    <Modal
      open
      title={t('household.erase-title', { name: person.name })}
      okText={t('household.erase')}
      cancelText={t('window.cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim().length < 2, loading: command.busy }}
      cancelButtonProps={{ autoFocus: true }}
      onOk={erase}
      onCancel={onClose}
    >
      <Alert type="error" showIcon role="alert" title={t('household.erase-final')} />
      <ul className={css.erasing}>
        <li>{t('household.erase-goes')}</li>
        <li>{t('household.erase-room')}</li>
        <li>{t('household.erase-elsewhere')}</li>
        <li>{t('household.erase-stays')}</li>
      </ul>
      <RefusalLines refusals={command.refusals} />
      <Form layout="vertical" onFinish={erase}>
        <ReasonField id="erase-reason" value={reason} hint={t('household.erase-hint')} onChange={setReason} />
      </Form>
    </Modal>
  );
}
