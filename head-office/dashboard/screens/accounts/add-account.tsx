import { Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { OfficeRole, SecondFactor } from '../../../../shared/office/api.ts';
import { Field } from '../../parts/field.tsx';
import { isLongEnough, NewPassword } from '../../parts/new-password.tsx';
import { Refused } from '../../parts/refused.tsx';
import { TextField } from '../../parts/text-field.tsx';
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
      okButtonProps={{ loading: act.busy, disabled: name.trim() === '' || !isLongEnough(password) }}
      onOk={add}
      onCancel={onClose}
    >
      <p>{t('accounts.add-lead')}</p>
      <Refused why={act.refused} />
      <Form layout="vertical">
        <TextField
          id="account-name"
          label={t('sign-on-office.name')}
          wrong={wrong('name')}
          autoFocus
          autoComplete="off"
          maxLength={30}
          value={name}
          onChange={setName}
        />
        <NewPassword
          id="account-password"
          label={t('accounts.first-password')}
          wrong={wrong('password')}
          value={password}
          onChange={setPassword}
        />
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
