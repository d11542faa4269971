/** What a trial ends with: one line of figures, and what went wrong, if anything did. */
export interface TrialResult {
  readonly name: string;
  readonly ok: boolean;
  readonly figures: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  /** Why it could not be tried here. */
  readonly skipped?: string;
}
