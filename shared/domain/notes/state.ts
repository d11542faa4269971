export interface NoteLine {
  readonly text: string;
  readonly at: string;
  /** Staff id. */
  readonly clerk: string;
}

/** Something the desk must not forget. */
export interface NoteState {
  readonly text: string;
  readonly importance: 'ordinary' | 'important';
  readonly due?: string;
  readonly unit?: string;
  readonly addedAt: string;
  readonly addedBy: string;
  readonly lines: readonly NoteLine[];
  readonly done?: { readonly at: string; readonly clerk: string };
}
