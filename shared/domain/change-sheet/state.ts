import type { z } from 'zod';
import type { changeSheetIssued } from './entries.ts';

type ChangeSheetRecord = z.infer<typeof changeSheetIssued.schema>;

export interface ChangeSheetState extends ChangeSheetRecord {
  readonly at: string;
  /** Staff id. */
  readonly clerk: string;
}

export const changeSheetSubject = (number: string): string => `change-sheet:${number}`;

/** Who is told unless the clerk says otherwise [KEYHH 4.2.5]. */
export const usualDepartments = ['security', 'environment', 'engineering'] as const;
