import { Button, DatePicker, Form, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { dayRecordDocument, daySubject } from '../../../shared/domain/day-record/document.ts';
import { localDate } from '../../../shared/values/time.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { clockTime } from '../../kit/format.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { Tag } from '../../kit/tag.tsx';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { figure, word } from '../../lists/row-words.ts';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './log.module.css';

/** [DUTY 4.11] Every working day a leader checks the day's handover logs and signs; a clerk asks one for the PIN. */
export function SignDayButton() {
  const t = useText();
  const { atDesk } = useRole();
  const [open, setOpen] = useState(false);
  if (!atDesk) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('handover.sign-day')}</Button>
      {open && <SignDay onClose={() => setOpen(false)} />}
    </>
  );
}

function SignDay({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const command = useCommand();
  const [date, setDate] = useState(() => localDate(Date.now()));
  const [remark, setRemark] = useState('');
  const logs = useQuery(
    'rows',
    {
      kind: 'handover',
      from: `${date}T00:00:00+08:00`,
      to: `${date}T23:59:59+08:00`,
      order: 'oldest',
      size: 50,
    },
    { kinds: ['handover'] },
  );
  const rows = logs.data?.rows ?? [];
  const unchecked = rows.filter((row) => row.status === 'signed');
  const sign = async () => {
    const said = remark.trim();
    if (await command.run('signDay', { date, ...(said === '' ? {} : { remark: said }) })) onClose();
  };
  return (
    <Modal
      open
      title={t('handover.sign-day')}
      okText={t('log.sign-day', { count: unchecked.length })}
      cancelText={t('window.cancel')}
      okButtonProps={{ disabled: unchecked.length === 0, loading: command.busy }}
      onOk={sign}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('field.date')} htmlFor="sign-date">
          <DatePicker
            id="sign-date"
            allowClear={false}
            maxDate={dayjs(localDate(Date.now()))}
            value={dayjs(date)}
            onChange={(day) => day && setDate(day.format('YYYY-MM-DD'))}
          />
        </Form.Item>
        <ul className={css.logs}>
          {rows.length === 0 && logs.data && <li>{t('handover.day-empty')}</li>}
          {rows.map((row) => (
            <li key={row.id}>
              <span>
                {clockTime(row.at ?? '')} {word(row, 'shift')} {word(row, 'from')} → {word(row, 'to')}
                <small>
                  {word(row, 'number')} · {t('today.left-open', { count: figure(row, 'open') })}
                  {figure(row, 'difference') !== 0 && ` · ${t('log.cash-differs')}`}
                </small>
              </span>
              <Tag tone={row.status === 'checked' ? 'green' : 'amber'}>
                {t(`handover.status-${row.status}`)}
              </Tag>
            </li>
          ))}
        </ul>
        <Form.Item label={t('day-record.title')} extra={t('log.sign-figures')}>
          <PaperActions
            key={date}
            document={dayRecordDocument.name}
            subject={daySubject(date)}
            print={{ command: 'printDayRecord', input: { date } }}
          />
        </Form.Item>
        <RefusalLines refusals={command.refusals} />
        <Form.Item label={t('field.remark')} htmlFor="sign-remark">
          <Input
            id="sign-remark"
            maxLength={500}
            value={remark}
            placeholder={t('window.optional')}
            onChange={(event) => setRemark(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
