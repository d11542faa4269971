import type { Row, RowFilter } from '../../shared/domain/area.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import type { FoldedAhead } from '../views/grouped-writes.ts';

/** What changed on the screens because of a posting. */
export interface Changed {
  readonly kinds: readonly string[];
  readonly subjects: readonly string[];
}

/** What the command runner needs of the views: the present state, and a place to fold into. */
export interface DeskViews {
  state<S>(subject: string): S | undefined;
  rows(filter: RowFilter): readonly Row[];
  /** The desk's next running number for a prefix on a date (YYYY-MM-DD). */
  numberAfter(prefix: string, date: string): number;
  /** The posting that carried out this request, if it was carried out already. */
  requestAnswer(request: string): string | undefined;
  /** Number of the desk's last posting that is folded in. */
  appliedUpTo(desk: string): number;
  /** Subjects whose erased postings the journal still has to blank, with the ids of all their postings. */
  erasuresDue(): readonly { readonly subject: string; readonly postings: readonly string[] }[];
  settleErasures(
    settled: readonly { readonly subject: string; readonly gone: readonly string[] }[],
  ): Promise<void>;
  apply(posting: Posting): Changed;
  /** Folds a posting that the journal is still writing. */
  applyAhead(posting: Posting): FoldedAhead;
  applyMany(postings: readonly Posting[]): Changed;
}
