import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../bridge/use-command.ts';
import { ReasonField } from '../../kit/reason-field.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './receipts.module.css';

interface VoidDialogProps {
  readonly number: string;
  onClose(): void;
}

const usual = ['wrong', 'twice', 'back'] as const;

/** 作废: the number stays, with why; a second person gives a PIN [RCPT]. */
export function VoidDialog({ number, onClose }: VoidDialogProps) {
  const t = useText();
  const command = useCommand();
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';
  const run = async () => {
    if (ready && (await command.run('voidReceipt', { number, reason }))) onClose();
  };
  return (
    <Modal
      open
      title={t('receipts.void.title', { number })}
      okText={t('receipts.sheet.void')}
      cancelText={t('window.cancel')}
      okButtonProps={{ danger: true, disabled: !ready, loading: command.busy }}
      onOk={run}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={run}>
        <p className={css.why}>{t('receipts.void.why')}</p>
        <RefusalLines refusals={command.refusals} />
        <ReasonField
          id="void-reason"
          autoFocus
          label={t('receipts.void.reason')}
          max={50}
          value={reason}
          onChange={setReason}
        />
        <fieldset className={css.usual} aria-label={t('receipts.void.reasons')}>
          {usual.map((word) => (
            <Button key={word} size="small" onClick={() => setReason(t(`receipts.void.reason-${word}`))}>
              {t(`receipts.void.reason-${word}`)}
            </Button>
          ))}
        </fieldset>
      </Form>
    </Modal>
  );
}
