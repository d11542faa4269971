import type { Row } from '../../shared/domain/area.ts';
import { ofDesk } from '../../shared/domain/handover/open-items.ts';
import type { QuerySource } from './source.ts';

/** Open in the sense of "not closed yet", but nothing anybody has to do: they have places of their own. */
const notWork: ReadonlySet<string> = new Set(['shift']);

/** What is to be done at this desk, what falls due first at the top. */
export function openItems({ views, journal }: QuerySource): readonly Row[] {
  return views.openRows().filter((row) => !notWork.has(row.kind) && ofDesk(row, journal.desk));
}
