export type ImportStatus = 'running' | 'finished' | 'cancelled' | 'undoing' | 'undone';

/** A roster read from a spreadsheet: what came of it, and whether it was taken back. */
export interface ImportState {
  readonly file: string;
  readonly status: ImportStatus;
  readonly startedAt: string;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly residents: number;
  readonly withdrawn: number;
  /** Households that stay after an undo, because somebody worked with them since. */
  readonly kept: number;
}

export const importSubject = (id: string): string => `import:${id}`;
