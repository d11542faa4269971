import { Form, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../bridge/use-command.ts';
import { PinInput } from '../../kit/pin-input.tsx';
import { ReasonField } from '../../kit/reason-field.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import type { Person } from './staff-settings.tsx';

interface StaffDialogProps {
  readonly person: Person;
  onClose(): void;
}

/** One's own with the old PIN; a leader sets a forgotten one anew. */
export function PinDialog({ person, own, onClose }: StaffDialogProps & { readonly own: boolean }) {
  const t = useText();
  const command = useCommand();
  const [old, setOld] = useState('');
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const differ = again.length >= pin.length && again !== pin;
  const save = async () => {
    const input = { staff: person.id, newPin: pin, ...(own ? { pin: old } : {}) };
    if (await command.run('changePin', input)) onClose();
  };
  return (
    <Modal
      open
      title={t('settings.staff-pin-title', { name: person.name })}
      okText={t('window.save')}
      cancelText={t('window.cancel')}
      okButtonProps={{ disabled: pin.length < 4 || pin !== again, loading: command.busy }}
      onOk={save}
      onCancel={onClose}
    >
      <RefusalLines refusals={command.refusals} />
      <Form layout="vertical">
        {own && (
          <Form.Item label={t('staff.old-pin')} htmlFor="old-pin">
            <PinInput id="old-pin" autoFocus value={old} onChange={setOld} />
          </Form.Item>
        )}
        <Form.Item label={t('staff.new-pin')} htmlFor="new-pin" extra={t('first.pin-hint')}>
          <PinInput id="new-pin" autoFocus={!own} value={pin} onChange={setPin} />
        </Form.Item>
        <Form.Item
          label={t('first.pin-again')}
          htmlFor="new-pin-again"
          validateStatus={differ && again !== '' ? 'error' : ''}
          help={differ && again !== '' ? t('first.not-same') : undefined}
        >
          <PinInput id="new-pin-again" value={again} onChange={setAgain} onEnter={() => void save()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

export function StaffLeaves({ person, onClose }: StaffDialogProps) {
  const t = useText();
  const command = useCommand();
  const [reason, setReason] = useState('');
  const leave = async () => {
    const why = reason.trim() === '' ? {} : { reason };
    if (await command.run('staffLeft', { staff: person.id, ...why })) onClose();
  };
  return (
    <Modal
      open
      title={t('settings.staff-leave-title', { name: person.name })}
      okText={t('staff.left')}
      cancelText={t('window.cancel')}
      okButtonProps={{ loading: command.busy }}
      onOk={leave}
      onCancel={onClose}
    >
      <p>{t('settings.staff-leave-lead')}</p>
      <RefusalLines refusals={command.refusals} />
      <Form layout="vertical">
        <ReasonField id="leave-reason" autoFocus value={reason} onChange={setReason} />
      </Form>
    </Modal>
  );
}
