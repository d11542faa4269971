export type JobStatus =
  | 'wanted'
  | 'started'
  | 'submitted'
  | 'confirmed'
  | 'archived'
  | 'unknown'
  | 'failed'
  /** Settled by a clerk: printed anew as another job, or no longer needed. */
  | 'replaced'
  | 'dropped';

/** One copy of one document on its way to paper. */
export interface JobState {
  readonly document: string;
  readonly subject: string;
  readonly copy: string;
  readonly reprint: number;
  readonly firstBy: string;
  /** The desk whose spool prints it; other desks only see it. */
  readonly desk: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly status: JobStatus;
  readonly printer?: string;
  readonly sha256?: string;
  readonly reason?: string;
  readonly endedAt?: string;
  readonly settledBy?: string;
}

/** Somebody has to look at the printer. */
export function needsClerk(status: JobStatus): boolean {
  return status === 'unknown' || status === 'failed';
}
