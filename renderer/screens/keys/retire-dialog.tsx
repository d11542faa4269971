import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../bridge/use-command.ts';
import { ReasonField } from '../../kit/reason-field.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';

interface RetireDialogProps {
  readonly subject: string;
  readonly label: string;
  onClose(): void;
}

/** A key that is lost, or whose lock was changed, leaves the register with a reason. */
export function RetireDialog({ subject, label, onClose }: RetireDialogProps) {
  const t = useText();
  const command = useCommand();
  const [reason, setReason] = useState('');
  const retire = async () => {
    if (await command.run('retireKey', { subject, reason })) onClose();
  };
  return (
    <Modal
      open
      title={t('keys.screen.retire-title', { label })}
      okText={t('keys.retire')}
      cancelText={t('window.cancel')}
      okButtonProps={{ loading: command.busy, disabled: reason.trim() === '' }}
      onOk={retire}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={retire}>
        <p>{t('keys.screen.retire-why')}</p>
        <RefusalLines refusals={command.refusals} />
        <ReasonField id="retire-reason" autoFocus value={reason} onChange={setReason} />
      </Form>
    </Modal>
  );
}
