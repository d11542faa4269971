import { Button, Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { shortTime } from '../../kit/format.ts';
import { ReasonField } from '../../kit/reason-field.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { word } from '../../lists/row-words.ts';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './handover.module.css';

/** Unplanned end: a clerk who falls ill does not lock the desk. For leaders only, with a reason. */
export function CloseShift() {
  const t = useText();
  const command = useCommand();
  const status = useQuery('status', {}, { status: true });
  const { leads: leader } = useRole();
  const scope = status.data?.desk?.id;
  const leads = scope !== undefined && leader;
  const open = useQuery('rows', leads ? { kind: 'shift', open: true, scope } : undefined, {
    kinds: ['shift'],
  });
  const [asking, setAsking] = useState(false);
  const [shift, setShift] = useState('');
  const [reason, setReason] = useState('');
  const rows = open.data?.rows ?? [];
  if (!leads || rows.length === 0) return null;
  const close = async () => {
    if (await command.run('closeShift', { shift, reason })) setAsking(false);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('handover.unplanned')}</Button>
      <Modal
        open={asking}
        title={t('handover.unplanned')}
        okText={t('shifts.close')}
        cancelText={t('window.cancel')}
        okButtonProps={{
          danger: true,
          disabled: shift === '' || reason.trim() === '',
          loading: command.busy,
        }}
        onOk={close}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p className={css.hint}>{t('handover.unplanned-why')}</p>
        <RefusalLines refusals={command.refusals} />
        <Form layout="vertical">
          <fieldset className={css.who}>
            <legend>{t('shifts.title')}</legend>
            <Radio.Group
              value={shift}
              onChange={(event) => setShift(String(event.target.value))}
              options={rows.map((row) => ({
                value: row.id,
                label: `${word(row, 'label')} ${word(row, 'staffName')} · ${shortTime(row.at ?? '', Date.now())}`,
              }))}
            />
          </fieldset>
          <ReasonField
            id="close-reason"
            hint={t('handover.unplanned-hint')}
            value={reason}
            onChange={setReason}
          />
        </Form>
      </Modal>
    </>
  );
}
