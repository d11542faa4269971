import type { Refusal } from '../../../shared/domain/area.ts';
import type { HandoverDraft } from '../../../shared/domain/handover/draft.ts';
import { yuan } from '../../kit/format.ts';
import { type Text, useText } from '../../texts/use-text.ts';
import css from './handover.module.css';
import { type Step, stepOf, steps } from './missing.ts';
import { type HandoverWork, whole } from './work.ts';

interface StepsProps {
  readonly draft: HandoverDraft;
  readonly work: HandoverWork;
  readonly lacking: readonly Refusal[];
  readonly step: Step;
  onStep(step: Step): void;
}

/** The five steps with how each stands; any may be done first. */
export function Steps({ draft, work, lacking, step, onStep }: StepsProps) {
  const t = useText();
  return (
    <ol className={css.steps} aria-label={t('handover.steps')}>
      {steps.map((name) => {
        const left = lacking.filter(({ field }) => stepOf(field) === name);
        const blocked = left.some(({ code }) => code === 'handover.blocked');
        const done = left.length === 0;
        return (
          <li key={name}>
            <button
              type="button"
              className={css.step}
              aria-current={step === name ? 'step' : undefined}
              data-state={blocked ? 'blocked' : done ? 'done' : 'open'}
              onClick={() => onStep(name)}
            >
              <b>
                {done && '✓ '}
                {t(`handover.step.${name}`)}
              </b>
              <small>{standing(name, draft, work, left, t)}</small>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

function standing(
  step: Step,
  draft: HandoverDraft,
  work: HandoverWork,
  left: readonly Refusal[],
  t: Text,
): string {
  const blocked = left.filter(({ code }) => code === 'handover.blocked').length;
  if (step === 'post') {
    const counted = draft.items.filter(({ id }) => whole(work.counted[id]) !== undefined).length;
    if (draft.items.length === 0) return t('handover.no-items');
    return t('handover.items-counted', { counted, count: draft.items.length });
  }
  if (step === 'cash') {
    if (!draft.cash) return t('handover.no-drawer');
    if (!draft.cash.record) return t('handover.not-counted');
    if (draft.cash.record.difference === 0) return t('handover.even');
    return t(left.length > 0 ? 'handover.differs' : 'handover.explained', {
      difference: yuan(draft.cash.record.difference),
    });
  }
  if (step === 'open') {
    if (blocked > 0) return t('handover.blocked-count', { count: blocked });
    if (draft.open.length === 0) return t('handover.none-open');
    return left.length > 0
      ? t('handover.unwritten-count', { count: left.length })
      : t('handover.open-count', { count: draft.open.length });
  }
  if (step === 'read') return draft.previous ? draft.previous.number : t('handover.first-short');
  return t('handover.print-after');
}
