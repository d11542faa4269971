import { useEffect, useState } from 'react';
import { type DraftKeeping, useDraft } from '../../forms/use-draft.ts';
import { type HandoverWork, noWork, workOf } from './work.ts';

export interface WorkKeeping {
  readonly work: HandoverWork;
  readonly draft: DraftKeeping;
  change(part: Partial<HandoverWork>): void;
  /** Signed: the draft goes. */
  done(): Promise<void>;
}

/** The handover in the making: every word is kept, and taken up again after a crash without being asked for. */
export function useWork(shift: string): WorkKeeping {
  const draft = useDraft('handover', shift);
  const [work, setWork] = useState(noWork);
  const [begun, setBegun] = useState(false);
  const [kept] = draft.left;

  useEffect(() => {
    if (begun || !kept) return;
    draft.resume(kept);
    setWork(workOf(kept.values));
    setBegun(true);
  }, [begun, kept, draft]);

  return {
    work,
    draft,
    change(part) {
      const next = { ...work, ...part };
      setBegun(true);
      setWork(next);
      draft.keep(next);
    },
    done: () => draft.done(),
  };
}
