import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useAct } from '../../bridge/use-act.ts';
import { Card } from '../../kit/card.tsx';
import { Fault } from '../../kit/fault.tsx';
import { PinInput } from '../../kit/pin-input.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import { RecoveryPaper } from '../first-start/recovery-paper.tsx';
import css from './settings.module.css';
import type { SectionProps } from './settings.tsx';

/** For a recovery key that was lost, or never seen because the PC stopped while it was set up. */
export function RecoverySettings({ status }: Pick<SectionProps, 'status'>) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const [made, setMade] = useState('');
  const [kept, setKept] = useState(false);
  const open = (recoveryKey: string) => {
    setAsking(false);
    setKept(false);
    setMade(recoveryKey);
  };
  return (
    <Card title={t('settings.recovery')} tone={made === '' ? 'plain' : 'amber'}>
      <p className={css.muted}>{t(made === '' ? 'settings.recovery-lead' : 'settings.recovery-once')}</p>
      {made === '' ? (
        <Button onClick={() => setAsking(true)}>{t('settings.recovery-new')}</Button>
      ) : (
        <RecoveryPaper
          siteName={status.site?.name ?? ''}
          deskId={status.desk?.id ?? ''}
          recoveryKey={made}
          doneText={t('settings.recovery-kept')}
          onKept={() => {
            setMade('');
            setKept(true);
          }}
        />
      )}
      {kept && (
        <p className={css.good} role="status">
          {t('settings.recovery-done')}
        </p>
      )}
      {asking && <AskPin onMade={open} onClose={() => setAsking(false)} />}
    </Card>
  );
}

interface AskPinProps {
  onMade(recoveryKey: string): void;
  onClose(): void;
}

/** Says what ends with it, and has the leader prove again to be there. */
function AskPin({ onMade, onClose }: AskPinProps) {
  const t = useText();
  const renew = useAct('renewRecoveryKey');
  const [pin, setPin] = useState('');
  const refused = renew.answer?.ok === false ? renew.answer.refusals : [];
  const make = async () => {
    if (pin.length < 4 || renew.busy) return;
    const answer = await renew.run({ pin });
    setPin('');
    if (answer?.ok) onMade(answer.recoveryKey);
  };
  return (
    <Modal
      open
      title={t('settings.recovery-new')}
      okText={t('settings.recovery-new')}
      cancelText={t('window.cancel')}
      okButtonProps={{ danger: true, disabled: pin.length < 4, loading: renew.busy }}
      onOk={make}
      onCancel={onClose}
    >
      <p>{t('settings.recovery-ends')}</p>
      <RefusalLines refusals={refused} />
      {renew.error && <Fault text={t('window.failed', { reason: renew.error })} />}
      <Form layout="vertical">
        <Form.Item label={t('settings.recovery-pin')} htmlFor="recovery-pin">
          <PinInput id="recovery-pin" autoFocus value={pin} onChange={setPin} onEnter={() => void make()} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
