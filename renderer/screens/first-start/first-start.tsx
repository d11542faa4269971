import { useState } from 'react';
import type { DeskStatus } from '../../../shared/bridge/answers.ts';
import { home, type Route } from '../../app/route.ts';
import { useUi } from '../../app/services.ts';
import { useText } from '../../texts/use-text.ts';
import { type JoinDone, JoinSteps } from './join-steps.tsx';
import { RecoveryKey } from './recovery-key.tsx';
import { type SetUpDone, SetUpSteps } from './set-up-steps.tsx';
import { Ways } from './ways.tsx';

/** The first window anybody sees: how to begin, the site, its first leader, and the key that must be kept. */
export function FirstStart({ status }: { readonly status: DeskStatus }) {
  const t = useText();
  const setGuiding = useUi((ui) => ui.setGuiding);
  const reset = useUi((ui) => ui.reset);
  const [way, setWay] = useState<'set-up' | 'join'>();
  const [done, setDone] = useState<SetUpDone>();
  const [joined, setJoined] = useState<JoinDone>();
  const goOn = (route: Route) => {
    reset(route);
    setGuiding(false);
  };
  const back = () => setWay(undefined);

  if (done) {
    return <RecoveryKey {...done} next={t('first.next-import')} onKept={() => goOn({ screen: 'import' })} />;
  }
  if (joined) {
    const siteName = status.site?.name ?? '';
    return (
      <RecoveryKey
        {...joined}
        siteName={siteName}
        next={t('first.next-sign-on', { site: siteName })}
        onKept={() => goOn(home)}
      />
    );
  }
  if (way === 'set-up') return <SetUpSteps keyStore={status.keyStore} onBack={back} onDone={setDone} />;
  if (way === 'join') return <JoinSteps keyStore={status.keyStore} onBack={back} onDone={setJoined} />;
  return <Ways onSetUp={() => setWay('set-up')} onJoin={() => setWay('join')} />;
}
