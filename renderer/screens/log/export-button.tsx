import { Button, DatePicker, Form, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useDesk } from '../../bridge/desk.ts';
import { useAct } from '../../bridge/use-act.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { Fault } from '../../kit/fault.tsx';
import { count } from '../../kit/format.ts';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { ReasonField } from '../../kit/reason-field.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './log.module.css';

const lists = ['receipt', 'money', 'key-slip', 'household', 'note', 'handover'] as const;

/** A list as an Excel file. What for is asked first, and stands in the book. */
export function ExportButton() {
  const t = useText();
  const call = useDesk();
  const act = useAct('exportRows');
  const progress = useProgress('export');
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<string>(lists[0]);
  const [days, setDays] = useState<readonly [string, string]>(['', '']);
  const [reason, setReason] = useState('');
  const [from, to] = days;
  const save = () =>
    act.run({
      kind,
      reason: reason.trim(),
      ...(from !== '' && { from: `${from}T00:00:00+08:00` }),
      ...(to !== '' && { to: `${to}T23:59:59+08:00` }),
    });
  const day = (text: string) => (text === '' ? null : dayjs(text));
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('log.export')}</Button>
      <Modal
        open={open}
        title={t('log.export-title')}
        okText={t('log.export-do')}
        cancelText={t('window.close')}
        okButtonProps={{ disabled: reason.trim().length < 2, loading: act.busy }}
        onOk={save}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className={css.hint}>{t('log.export-why')}</p>
        <Form layout="vertical" onFinish={save}>
          <Form.Item label={t('log.export-list')} htmlFor="export-kind">
            <Select
              id="export-kind"
              value={kind}
              onChange={setKind}
              options={lists.map((value) => ({ value, label: t(`log.list.${value}`) }))}
            />
          </Form.Item>
          <Form.Item label={t('log.days')} htmlFor="export-days">
            <DatePicker.RangePicker
              id="export-days"
              allowEmpty
              value={[day(from), day(to)]}
              onChange={(range) =>
                setDays([range?.[0]?.format('YYYY-MM-DD') ?? '', range?.[1]?.format('YYYY-MM-DD') ?? ''])
              }
            />
          </Form.Item>
          <ReasonField id="export-reason" hint={t('log.export-hint')} value={reason} onChange={setReason} />
        </Form>
        {act.busy && <ProgressLine progress={progress} onCancel={() => void call('cancel', {})} />}
        {act.error !== undefined && <Fault text={t('window.failed', { reason: act.error })} />}
        {act.answer?.path !== undefined && (
          <p className={css.saved} role="status">
            {t('log.exported', { count: count(act.answer.rows), path: act.answer.path })}
          </p>
        )}
      </Modal>
    </>
  );
}
