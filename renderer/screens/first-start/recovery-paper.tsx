import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { localDate } from '../../../shared/values/time.ts';
import { useText } from '../../texts/use-text.ts';
import css from './first-start.module.css';
import type { SetUpDone } from './set-up-steps.tsx';

interface RecoveryPaperProps extends SetUpDone {
  /** What comes after it. */
  readonly next?: string;
  readonly doneText: string;
  onKept(): void;
}

/** Shown once and never again: it goes on only after its end was typed from the paper. */
export function RecoveryPaper({ siteName, deskId, recoveryKey, next, doneText, onKept }: RecoveryPaperProps) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const end = recoveryKey.replace(/[^A-Za-z0-9]/g, '').slice(-4);
  const right = typed.trim().toUpperCase() === end.toUpperCase();
  return (
    <>
      <div className={css.key}>
        <h2>{t('first.recovery-paper', { site: siteName, desk: deskId })}</h2>
        {recoveryKey}
        <PaperNotes />
      </div>
      <Form layout="vertical" onFinish={() => right && onKept()}>
        <Form.Item>
          <Button block size="large" onClick={() => window.print()}>
            {t('first.recovery-print')}
          </Button>
        </Form.Item>
        <Form.Item
          label={t('first.recovery-confirm')}
          htmlFor="recovery-end"
          validateStatus={typed.length >= 4 && !right ? 'error' : ''}
          help={typed.length >= 4 && !right ? t('first.recovery-differs') : next}
        >
          <Input
            id="recovery-end"
            autoFocus
            size="large"
            maxLength={4}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
        <Button block size="large" type="primary" htmlType="submit" disabled={!right}>
          {doneText}
        </Button>
      </Form>
    </>
  );
}

/** On the paper alone: years later somebody finds it who was not there today. */
function PaperNotes() {
  const t = useText();
  return (
    <ul>
      <li>{t('first.recovery-paper-for')}</li>
      <li>{t('first.recovery-paper-use')}</li>
      <li>{t('first.recovery-paper-letters')}</li>
      <li>{t('first.recovery-paper-keep')}</li>
      <li>{t('first.recovery-paper-made', { date: localDate(Date.now()) })}</li>
    </ul>
  );
}
