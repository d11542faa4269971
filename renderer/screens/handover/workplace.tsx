import { useState } from 'react';
import type { HandoverDraft } from '../../../shared/domain/handover/draft.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { count } from '../../kit/format.ts';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../texts/use-text.ts';
import { CashStep } from './cash-step.tsx';
import { CloseShift } from './close-shift.tsx';
import css from './handover.module.css';
import { missing, type Step, stepOf, steps } from './missing.ts';
import { OpenStep } from './open-step.tsx';
import { PostStep } from './post-step.tsx';
import { ReadStep } from './read-step.tsx';
import { SignStep } from './sign-step.tsx';
import type { Signed } from './signed-view.tsx';
import { Steps } from './steps.tsx';
import { Summary } from './summary.tsx';
import { useCtrlEnter } from './use-ctrl-enter.ts';
import { useWork } from './use-work.ts';
import { type HandoverWork, inputOf } from './work.ts';

interface WorkplaceProps {
  readonly draft: HandoverDraft;
  readonly shift: NonNullable<HandoverDraft['shift']>;
  onCounted(): void;
  onSigned(signed: Signed): void;
}

/** The guided page: the steps above, the open step at the left, what is there and what is missing at the right. */
export function Workplace({ draft, shift, onCounted, onSigned }: WorkplaceProps) {
  const t = useText();
  const command = useCommand();
  const { work, draft: kept, change, done } = useWork(shift.subject);
  const [chosen, setStep] = useState<Step>();
  const [pin, setPin] = useState('');
  const lacking = missing(draft, work, pin);
  // After a crash the page opens where the work stopped; once somebody works in a step it stays.
  const step = chosen ?? stepOf(lacking[0]?.field);
  const receiver = draft.receivers.find(({ id }) => id === work.staff);
  const papers = draft.statistics.reduce((sum, one) => sum + one.count, 0);

  const sign = async () => {
    if (lacking.length > 0) return;
    const answer = await command.run('handOver', inputOf(work, draft.items, pin));
    setPin('');
    if (!answer) return;
    await done();
    onSigned({ ...(answer.answer as unknown as Signed), from: shift.staffName, to: receiver?.name ?? '' });
  };
  const next = () => setStep(steps[steps.indexOf(step) + 1] ?? step);
  useCtrlEnter(() => void (step === 'sign' ? sign() : next()));
  const props = {
    draft,
    work,
    change: (part: Partial<HandoverWork>) => {
      setStep(step);
      change(part);
    },
  };
  return (
    <Page
      title={t('handover.title')}
      note={[
        `${shift.label} ${shift.staffName} → ${draft.nextShift ?? ''} ${receiver?.name ?? t('handover.receiver-open')}`,
        t('handover.papers', { count: count(papers) }),
      ].join(' · ')}
      actions={<CloseShift />}
    >
      <Steps draft={draft} work={work} lacking={lacking} step={step} onStep={setStep} />
      <div className={css.columns}>
        {step === 'post' && <PostStep {...props} onNext={next} />}
        {step === 'cash' && <CashStep {...props} onNext={next} onCounted={onCounted} />}
        {step === 'open' && <OpenStep {...props} onNext={next} />}
        {step === 'read' && <ReadStep {...props} onNext={next} />}
        {step === 'sign' && (
          <SignStep {...props} pin={pin} onPin={setPin} from={shift.staffName} onEnter={sign} />
        )}
        <Summary
          draft={draft}
          work={work}
          lacking={lacking}
          step={step}
          refusals={command.refusals}
          busy={command.busy}
          kept={kept}
          onGo={(refusal) => setStep(stepOf(refusal.field))}
          onSign={sign}
        />
      </div>
    </Page>
  );
}
