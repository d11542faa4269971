import { Alert, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useServices } from '../app/services.ts';
import css from '../kit/kit.module.css';
import { PinInput } from '../kit/pin-input.tsx';
import { useText } from '../texts/use-text.ts';
import type { CommandDialog } from './command-dialogs.ts';
import { useQuery } from './use-query.ts';

/** Over whatever dialogue the command was given from, be it in a drawer. */
const onTop = 2000;

/** The question that a command has put, if any. */
export function CommandQuestions() {
  const { dialogs } = useServices();
  const open = useStore(dialogs, (state) => state.open);
  if (open?.dialog === 'approval') return <Approval question={open} />;
  if (open?.dialog === 'warnings') return <Warnings question={open} />;
  return null;
}

type QuestionOf<D extends CommandDialog['dialog']> = {
  readonly question: Extract<CommandDialog, { dialog: D }>;
};

/** A second person, on the same PC, with a PIN. */
function Approval({ question: { refusal, roles, answer } }: QuestionOf<'approval'>) {
  const t = useText();
  const status = useQuery('status', {});
  const names = useQuery('staffNames', {});
  const [staff, setStaff] = useState<string>();
  const [pin, setPin] = useState('');
  const able = (names.data ?? []).filter(
    (person) =>
      person.id !== status.data?.operator?.id && (roles.length === 0 || roles.includes(person.role)),
  );
  const give = () => staff && pin !== '' && answer({ staff, pin });
  return (
    <Modal
      open
      zIndex={onTop}
      title={t('window.approval-title')}
      okText={t('window.approve')}
      cancelText={t('window.cancel')}
      okButtonProps={{ disabled: !staff || pin === '' }}
      onOk={give}
      onCancel={() => answer(undefined)}
      // A dialogue below keeps the focus until this one is open.
      afterOpenChange={(open) => open && document.getElementById('approver')?.focus()}
    >
      <Form layout="vertical">
        <Alert
          className={css.sentence ?? ''}
          type={refusal.code === 'desk.approval-needed' ? 'info' : 'error'}
          title={t.refusal(refusal)}
          role="alert"
        />
        <Form.Item label={t('window.approval-who')} htmlFor="approver">
          <Select
            id="approver"
            autoFocus
            value={staff ?? null}
            onChange={setStaff}
            options={able.map(({ id, name, role }) => ({
              value: id,
              label: `${name} · ${t(`role.${role}`)}`,
            }))}
            notFoundContent={t('window.approval-nobody', {
              roles: roles.map((role) => t(`role.${role}`)).join('、'),
            })}
          />
        </Form.Item>
        <Form.Item label={t('window.pin')} htmlFor="approver-pin">
          <PinInput id="approver-pin" value={pin} onChange={setPin} onEnter={give} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

/** What speaks against it, read before it is done all the same. */
function Warnings({ question: { refusals, answer } }: QuestionOf<'warnings'>) {
  const t = useText();
  return (
    <Modal
      open
      zIndex={onTop}
      title={t('window.warnings-title')}
      okText={t('window.go-on')}
      cancelText={t('window.go-back')}
      cancelButtonProps={{ autoFocus: true }}
      onOk={() => answer(true)}
      onCancel={() => answer(false)}
    >
      {refusals.map((refusal) => (
        <Alert key={`${refusal.code} ${refusal.field ?? ''}`} type="warning" title={t.refusal(refusal)} />
      ))}
    </Modal>
  );
}
