import { Alert, Form, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../bridge/use-act.ts';
import { Fault } from '../../kit/fault.tsx';
import { ReasonField } from '../../kit/reason-field.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';

interface ExportPersonDialogProps {
  readonly unit: string;
  readonly person: { readonly id: string; readonly name: string };
  onClose(): void;
}

/** [sect. 4] A person asks for what is kept about them: all of it in a file, for a reason that stands in the book. */
export function ExportPersonDialog({ unit, person, onClose }: ExportPersonDialogProps) {
  const t = useText();
  const act = useAct('exportPerson');
  const [reason, setReason] = useState('');
  const why = reason.trim();
  const done = act.answer?.ok ? act.answer : undefined;
  const refused = act.answer?.ok === false ? act.answer.refusals : [];
  const run = () => {
    if (why.length >= 2 && !act.busy) void act.run({ unit, person: person.id, reason: why });
  };
  return (
    <Modal
      open
      title={t('household.export-person-title', { name: person.name })}
      okText={t('household.export-person')}
      cancelText={t('window.close')}
      okButtonProps={{ disabled: why.length < 2, loading: act.busy }}
      onOk={run}
      onCancel={onClose}
    >
      <p>{t('household.export-person-lead')}</p>
      <RefusalLines refusals={refused} />
      {act.error && <Fault text={t('window.failed', { reason: act.error })} />}
      {done && (
        <Alert
          role="status"
          type={done.path ? 'success' : 'info'}
          title={
            done.path
              ? t('household.export-person-done', { path: done.path })
              : t('household.export-person-none')
          }
        />
      )}
      <Form layout="vertical" onFinish={run}>
        <ReasonField
          id="export-person-reason"
          autoFocus
          value={reason}
          hint={t('household.export-person-hint')}
          onChange={setReason}
        />
      </Form>
    </Modal>
  );
}
