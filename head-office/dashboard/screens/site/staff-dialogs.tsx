import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { Role, Row } from '../../../../shared/domain/area.ts';
import { Field } from '../../parts/field.tsx';
import { RunOutcome } from '../../parts/run-outcome.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { refusalOf, useRun } from '../../parts/use-run.ts';

interface DialogProps {
  readonly site: string;
  onClose(changed: boolean): void;
}
interface PersonProps extends DialogProps {
  readonly person: Row;
}

const roles: readonly Role[] = ['clerk', 'supervisor', 'manager', 'auditor', 'security'];

/** Somebody new at a site's desks; the PIN given here is changed at the first sign-on. */
export function AddStaff({ site, onClose }: DialogProps) {
  const t = useText();
  const run = useRun();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('clerk');
  const [newPin, setPin] = useState('');
  const wrong = (field: string) => {
    const refusal = refusalOf(run.results, field);
    return refusal && t.refusal(refusal);
  };
  const add = async () => {
    if (await run.run([site], 'addStaff', { name, role, newPin })) onClose(true);
  };
  return (
    <Modal
      open
      title={t('site-page.add-staff')}
      okText={t('site-page.add-staff')}
      cancelText={t('window.cancel')}
      okButtonProps={{ loading: run.busy, disabled: name.trim() === '' || newPin === '' }}
      onOk={add}
      onCancel={() => onClose(false)}
    >
      <RunOutcome run={run} fields={['name', 'role', 'newPin']} />
      <Form layout="vertical">
        <TextField
          id="staff-name"
          label={t('field.name')}
          wrong={wrong('name')}
          autoFocus
          autoComplete="off"
          maxLength={30}
          value={name}
          onChange={setName}
        />
        <RoleField role={role} wrong={wrong('role')} onChange={setRole} />
        <TextField
          id="staff-pin"
          label={t('site-page.first-pin')}
          hint={t('site-page.first-pin-hint')}
          wrong={wrong('newPin')}
          secret
          inputMode="numeric"
          autoComplete="new-password"
          maxLength={8}
          value={newPin}
          onChange={setPin}
        />
      </Form>
    </Modal>
  );
}

export function ChangeRole({ site, person, onClose }: PersonProps) {
  const t = useText();
  const run = useRun();
  const [role, setRole] = useState(() => roles.find((known) => known === person.data.role) ?? 'clerk');
  const refusal = refusalOf(run.results, 'role');
  const change = async () => {
    if (await run.run([site], 'changeStaff', { staff: person.id, role })) onClose(true);
  };
  return (
    <Modal
      open
      title={t('site-page.change-role-title', { name: String(person.data.name) })}
      okText={t('window.save')}
      cancelText={t('window.cancel')}
      okButtonProps={{ loading: run.busy, disabled: role === person.data.role }}
      onOk={change}
      onCancel={() => onClose(false)}
    >
      <RunOutcome run={run} fields={['role']} />
      <Form layout="vertical">
        <RoleField role={role} wrong={refusal && t.refusal(refusal)} onChange={setRole} />
      </Form>
    </Modal>
  );
}

export function Leaves({ site, person, onClose }: PersonProps) {
  const t = useText();
  const run = useRun();
  const [reason, setReason] = useState('');
  const leave = async () => {
    const why = reason.trim() === '' ? {} : { reason };
    if (await run.run([site], 'staffLeft', { staff: person.id, ...why })) onClose(true);
  };
  return (
    <Modal
      open
      title={t('site-page.leaves-title', { name: String(person.data.name) })}
      okText={t('site-page.leaves')}
      cancelText={t('window.cancel')}
      okButtonProps={{ loading: run.busy, danger: true }}
      onOk={leave}
      onCancel={() => onClose(false)}
    >
      <p>{t('site-page.leaves-what')}</p>
      <RunOutcome run={run} />
      <Form layout="vertical">
        <TextField
          id="leave-reason"
          label={`${t('window.reason')} (${t('window.optional')})`}
          autoFocus
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Modal>
  );
}

interface RoleFieldProps {
  readonly role: Role;
  readonly wrong: string | undefined;
  onChange(role: Role): void;
}

function RoleField({ role, wrong, onChange }: RoleFieldProps) {
  const t = useText();
  return (
    <Field id="staff-role" label={t('site-page.role')} wrong={wrong}>
      <Select
        id="staff-role"
        value={role}
        onChange={onChange}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
      />
    </Field>
  );
}
