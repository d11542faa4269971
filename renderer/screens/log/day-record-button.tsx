import { Button, DatePicker, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { dayRecordDocument, daySubject } from '../../../shared/domain/day-record/document.ts';
import { localDate } from '../../../shared/values/time.ts';
import { useDesk } from '../../bridge/desk.ts';
import { PreviewFrame } from '../../kit/print-preview.tsx';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './log.module.css';

/** [DUTY 5.2] 客服组日工作记录表 of any day, as the book has it now: to be read, printed or kept as PDF. */
export function DayRecordButton() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('day-record.title')}</Button>
      {open && <DayRecord onClose={() => setOpen(false)} />}
    </>
  );
}

function DayRecord({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const call = useDesk();
  const [date, setDate] = useState(() => localDate(Date.now()));
  const document = dayRecordDocument.name;
  const subject = daySubject(date);
  return (
    <Modal
      open
      centered
      width={1060}
      title={t('log.day-record-title')}
      footer={[
        <Button key="pdf" onClick={() => call('savePdf', { document, subject })}>
          {t('window.save-pdf')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('window.close')}
        </Button>,
      ]}
      onCancel={onClose}
    >
      <div className={css.dayBar}>
        <DatePicker
          autoFocus
          allowClear={false}
          aria-label={t('field.date')}
          maxDate={dayjs(localDate(Date.now()))}
          value={dayjs(date)}
          onChange={(day) => day && setDate(day.format('YYYY-MM-DD'))}
        />
        <PaperActions
          key={subject}
          document={document}
          subject={subject}
          inView
          print={{ command: 'printDayRecord', input: { date } }}
        />
      </div>
      <PreviewFrame key={`${subject} shown`} document={document} subject={subject} />
    </Modal>
  );
}
