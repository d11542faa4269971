import { Alert, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../bridge/use-act.ts';
import { Fault } from '../kit/fault.tsx';
import { count } from '../kit/format.ts';
import { ReasonField } from '../kit/reason-field.tsx';
import { useText } from '../texts/use-text.ts';

interface ExportRowsProps {
  readonly kind: string;
  /** The list's name, as the dialogue says it. */
  readonly name: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Saves a list as a file. Whoever takes people's data out of the desk says why [ARCH 4.2.1]. */
export function ExportRows({ kind, name, from, to }: ExportRowsProps) {
  const t = useText();
  const act = useAct('exportRows');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const done = act.answer;
  const run = () =>
    reason.trim() !== '' &&
    act.run({ kind, reason: reason.trim(), ...(from ? { from } : {}), ...(to ? { to } : {}) });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('lists.export')}</Button>
      <Modal
        open={open}
        title={t('lists.export-title', { name })}
        okText={t('lists.export')}
        cancelText={t('window.close')}
        okButtonProps={{ disabled: reason.trim() === '', loading: act.busy }}
        onOk={run}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form layout="vertical" onFinish={run}>
          <p>{t('lists.export-why')}</p>
          {act.error !== undefined && <Fault text={t('window.failed', { reason: act.error })} />}
          {done && (
            <Alert
              role="status"
              type={done.path ? 'success' : 'info'}
              title={
                done.path
                  ? t('lists.export-done', { count: count(done.rows), path: done.path })
                  : t('lists.export-none')
              }
            />
          )}
          <ReasonField id="export-reason" autoFocus value={reason} onChange={setReason} />
        </Form>
      </Modal>
    </>
  );
}
