import { Button, Form, Modal } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useCommand } from '../bridge/use-command.ts';
import { useText } from '../texts/use-text.ts';
import css from './kit.module.css';
import { ReasonField } from './reason-field.tsx';
import { RefusalLines } from './refusal-lines.tsx';

interface RevealProps {
  readonly subject: string;
  /** As changes name places: `persons/<id>/phone`. */
  readonly path: string;
  /** What is shown until then: `138****2077`. */
  readonly masked: string;
  /** What is revealed, for the screen reader. */
  readonly name: string;
  /** How the value is shown, where it is not a text; `hide` ends it before its minute is over. */
  show?(value: unknown, hide: () => void): ReactNode;
}

/** Long enough to dial or to copy it; not for whoever comes to the counter next. */
const shownMillis = 60_000;

/** A masked value with the way to see it whole for a minute: the reason goes into the log. */
export function Reveal({ subject, path, masked, name, show }: RevealProps) {
  const t = useText();
  const command = useCommand();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [value, setValue] = useState<unknown>();
  useEffect(() => {
    if (value === undefined) return;
    const timer = setTimeout(() => setValue(undefined), shownMillis);
    return () => clearTimeout(timer);
  }, [value]);
  const ask = async () => {
    const done = await command.run('revealValue', { subject, path, reason });
    if (!done) return;
    setValue(done.answer?.value ?? '');
    setAsking(false);
  };
  return (
    <span>
      <span>
        {value === undefined ? masked : show ? show(value, () => setValue(undefined)) : String(value)}
      </span>
      {value === undefined && (
        <Button
          type="link"
          size="small"
          className={css.reveal ?? ''}
          aria-label={`${t('window.reveal')} ${name}`}
          onClick={() => setAsking(true)}
        >
          {t('window.reveal')}
        </Button>
      )}
      <Modal
        open={asking}
        title={t('window.reveal-title')}
        okText={t('window.reveal')}
        cancelText={t('window.cancel')}
        okButtonProps={{ disabled: reason.trim().length < 2, loading: command.busy }}
        onOk={ask}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p className={css.sentence}>{t('window.reveal-why')}</p>
        <RefusalLines refusals={command.refusals} />
        <Form layout="vertical" onFinish={ask}>
          <ReasonField id="reveal-reason" autoFocus value={reason} onChange={setReason} />
        </Form>
      </Modal>
    </span>
  );
}
