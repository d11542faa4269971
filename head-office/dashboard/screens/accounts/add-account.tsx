import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { OfficeRole, SecondFactor } from '../../../../shared/office/api.ts';
import { Field } from '../../parts/field.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useAct } from '../../parts/use-act.ts';

const roles: readonly OfficeRole[] = ['viewer', 'editor', 'admin'];

interface AddAccountProps {
  onClose(): void;
  onAdded(name: string, secondFactor: SecondFactor): void;
}

/** A new account; the person should sit beside it, the second factor is shown next. */
export function AddAccount({ onClose, onAdded }: AddAccountProps) {
  const t = useText();
  const act = useAct('addAccount');
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [role, setRole] = useState<OfficeRole>('viewer');
  const short = password !== '' && password.length < 10;
  const wrong = (field: string) => (act.refused?.field === field ? act.refused.code : undefined);
  const add = async () => {
    const answer = await act.run({ name: name.trim(), password, role });
    if (answer?.ok) onAdded(name.trim(), answer.secondFactor);
  };
  return (
    <Modal
      open
      title={t('accounts.add')}
      okText={t('accounts.add')}
      cancelText={t('window.cancel')}
      okButtonProps={{ loading: act.busy, disabled: name.trim() === '' || password.length < 10 }}
      onOk={add}
      onCancel={onClose}
    >
      <p>{t('accounts.add-lead')}</p>
      <Refused why={act.refused} />
      <Form layout="vertical">
        <Field id="account-name" label={t('sign-on-office.name')} wrong={wrong('name')}>
          <Input
            id="account-name"
            autoFocus
            autoComplete="off"
            maxLength={30}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <Field
          id="account-password"
          label={t('accounts.first-password')}
          hint={t('set-up.password-hint')}
          wrong={short ? 'office.password-short' : wrong('password')}
        >
          <Input.Password
            id="account-password"
            autoComplete="new-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
        <Field id="account-role" label={t('accounts.role')} hint={t(`accounts.role-${role}-what`)}>
          <Radio.Group
            id="account-role"
            aria-label={t('accounts.role')}
            value={role}
            onChange={(event) => setRole(event.target.value)}
            options={roles.map((value) => ({ value, label: t(`accounts.role-${value}`) }))}
          />
        </Field>
      </Form>
    </Modal>
  );
}
