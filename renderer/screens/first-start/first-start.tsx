import { useState } from 'react';
import type { DeskStatus } from '../../../shared/bridge/contract.ts';
import { useUi } from '../../app/services.ts';
import { RecoveryKey } from './recovery-key.tsx';
import { type SetUpDone, SetUpSteps } from './set-up-steps.tsx';
import { Ways } from './ways.tsx';

/** The first window anybody sees: how to begin, the site, its first leader, and the key that must be kept. */
export function FirstStart({ status }: { readonly status: DeskStatus }) {
  const setGuiding = useUi((ui) => ui.setGuiding);
  const reset = useUi((ui) => ui.reset);
  const [settingUp, setSettingUp] = useState(false);
  const [done, setDone] = useState<SetUpDone>();

  if (done) {
    return (
      <RecoveryKey
        {...done}
        onKept={() => {
          reset({ screen: 'import' });
          setGuiding(false);
        }}
      />
    );
  }
  if (settingUp) {
    return <SetUpSteps keyStore={status.keyStore} onBack={() => setSettingUp(false)} onDone={setDone} />;
  }
  return <Ways onSetUp={() => setSettingUp(true)} />;
}
