import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { RosterState } from '../../../shared/domain/roster/state.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import type { Cell } from './edits.ts';

interface ReviewDialogProps {
  readonly roster: RosterState;
  readonly operator: string;
  onClose(): void;
}

/** [DUTY 4.1] A leader who did not prepare it agrees, or returns it and says why; a clerk asks one for the PIN. */
export function ReviewDialog({ roster, operator, onClose }: ReviewDialogProps) {
  const t = useText();
  const name = useStaffNames();
  const { leads } = useRole();
  const command = useCommand();
  const [remark, setRemark] = useState('');
  const own = leads && roster.preparedBy.includes(operator);
  const review = async (accepted: boolean) => {
    const said = remark.trim();
    const input = { month: roster.month, accepted, ...(said === '' ? {} : { remark: said }) };
    if (await command.run('reviewRoster', input)) onClose();
  };
  return (
    <Modal
      open
      title={t('roster.screen.review-title', { month: roster.month })}
      onCancel={onClose}
      footer={[
        <Button
          key="return"
          danger
          disabled={own || remark.trim() === ''}
          loading={command.busy}
          onClick={() => review(false)}
        >
          {t('roster.screen.return')}
        </Button>,
        <Button
          key="accept"
          type="primary"
          disabled={own}
          loading={command.busy}
          onClick={() => review(true)}
        >
          {t('roster.screen.accept')}
        </Button>,
      ]}
    >
      <Form layout="vertical">
        <p>{t('roster.screen.prepared-by', { names: roster.preparedBy.map(name).join('、') })}</p>
        {own && <RefusalLines refusals={[{ code: 'roster.own-review', values: { name: name(operator) } }]} />}
        <RefusalLines refusals={command.refusals} />
        <Form.Item label={t('field.remark')} htmlFor="roster-remark" extra={t('roster.screen.remark-hint')}>
          <Input.TextArea
            id="roster-remark"
            autoFocus
            rows={2}
            maxLength={500}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface ChangeDialogProps {
  readonly month: string;
  readonly changes: readonly Cell[];
  onClose(): void;
  onDone(): Promise<void>;
}

/** A swap on a roster that people work by: why, and who allowed it. */
export function ChangeDialog({ month, changes, onClose, onDone }: ChangeDialogProps) {
  const t = useText();
  const command = useCommand();
  const [reason, setReason] = useState('');
  const change = async () => {
    if (!(await command.run('changeRoster', { month, changes, reason }))) return;
    await onDone();
    onClose();
  };
  return (
    <Modal
      open
      title={t('roster.screen.change-title', { count: changes.length })}
      okText={t('roster.screen.change')}
      cancelText={t('window.cancel')}
      okButtonProps={{ loading: command.busy, disabled: reason.trim() === '' }}
      onOk={change}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={change}>
        <RefusalLines refusals={command.refusals} />
        <Form.Item label={t('window.reason')} htmlFor="roster-reason" extra={t('roster.screen.change-why')}>
          <Input
            id="roster-reason"
            autoFocus
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
