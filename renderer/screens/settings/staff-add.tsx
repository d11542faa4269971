import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Role } from '../../../shared/domain/area.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Card } from '../../kit/card.tsx';
import { PinInput } from '../../kit/pin-input.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './settings.module.css';

const roles: readonly Role[] = ['clerk', 'supervisor', 'manager', 'security', 'auditor'];

export function AddStaff() {
  const t = useText();
  const command = useCommand();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('clerk');
  const [pin, setPin] = useState('');
  const add = async () => {
    if (!(await command.run('addStaff', { name, role, newPin: pin }))) return;
    setName('');
    setPin('');
  };
  return (
    <Card title={t('settings.staff-add')}>
      <RefusalLines refusals={command.refusals} />
      <div className={css.add}>
        <div>
          <label htmlFor="staff-name">{t('staff.name')}</label>
          <Input
            id="staff-name"
            value={name}
            maxLength={30}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <div>
          <label htmlFor="staff-role">{t('staff.role')}</label>
          <Select
            id="staff-role"
            value={role}
            onChange={setRole}
            options={roles.map((each) => ({ value: each, label: t(`role.${each}`) }))}
          />
        </div>
        <div>
          <label htmlFor="staff-pin">{t('first.pin')}</label>
          <PinInput id="staff-pin" value={pin} onChange={setPin} onEnter={() => void add()} />
        </div>
        <Button
          type="primary"
          loading={command.busy}
          disabled={name.trim() === '' || pin.length < 4}
          onClick={add}
        >
          {t('settings.staff-add')}
        </Button>
      </div>
    </Card>
  );
}
