import type { StaffMember } from '../../shared/domain/area.ts';
import { handoverDraft as draftOf, type HandoverDraft } from '../../shared/domain/handover/draft.ts';
import { decisionContext } from '../desk/context.ts';
import type { QuerySource } from './source.ts';

/** [DUTY 4.11] What the handover page shows before anybody signs. */
export function handoverDraft(source: QuerySource, operator: StaffMember): HandoverDraft {
  const { views, journal, clock } = source;
  const { site, desk } = journal;
  return draftOf(decisionContext({ site, desk, now: clock(), views, operator, acknowledged: [] }));
}
