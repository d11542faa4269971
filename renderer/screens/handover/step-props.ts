import type { HandoverDraft } from '../../../shared/domain/handover/draft.ts';
import type { HandoverWork } from './work.ts';

/** What every step is given: the desk as it stands, what was typed, and the way to type more. */
export interface StepProps {
  readonly draft: HandoverDraft;
  readonly work: HandoverWork;
  change(part: Partial<HandoverWork>): void;
}

export interface StepWithNext extends StepProps {
  onNext(): void;
}
