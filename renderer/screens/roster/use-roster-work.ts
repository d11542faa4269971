import { useEffect, useState } from 'react';
import type { RosterDays } from '../../../shared/domain/roster/state.ts';
import { useDraft } from '../../forms/use-draft.ts';
import { type Cell, type Edits, editsOf, withCells } from './edits.ts';

interface RosterWork {
  readonly edits: Edits;
  readonly error: string | undefined;
  write(cells: readonly Cell[]): void;
  /** Saved or given up: the draft goes. */
  done(): Promise<void>;
}

/** The month in the making: every cell typed is kept, and taken up again after a crash without being asked for. */
export function useRosterWork(month: string, days: RosterDays | undefined): RosterWork {
  const draft = useDraft('roster', month);
  const [edits, setEdits] = useState<Edits>({});
  const [begun, setBegun] = useState(false);
  const [kept] = draft.left;

  useEffect(() => {
    if (begun || !kept) return;
    draft.resume(kept);
    setEdits(editsOf(kept.values));
    setBegun(true);
  }, [begun, kept, draft]);

  return {
    edits,
    error: draft.error,
    write(cells) {
      const next = withCells(edits, days, cells);
      setBegun(true);
      setEdits(next);
      draft.keep(next);
    },
    async done() {
      setEdits({});
      await draft.done();
    },
  };
}
