import type { Projection } from '../area.ts';
import { type JobState, needsClerk } from './state.ts';

/** What a `print-job` row holds beside its subject, status and times. */
export interface JobRowData {
  readonly document: string;
  readonly copy: string;
  readonly reprint: number;
  readonly desk: string;
  readonly firstBy: string;
  readonly requestedBy: string;
  readonly printer: string;
  readonly reason: string;
}

export function projectJob(subject: string, state: JobState): Projection {
  const { document, copy, reprint, desk, firstBy, requestedBy, printer = '', reason = '' } = state;
  const data: JobRowData = { document, copy, reprint, desk, firstBy, requestedBy, printer, reason };
  const open = needsClerk(state.status);
  const row = { kind: 'print-job', id: subject, scope: state.subject, status: state.status, open };
  return { rows: [{ ...row, at: state.requestedAt, data: { ...data } }] };
}
