/** A table as it was found in a file: every cell as text, line numbers as the user sees them. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

export interface SheetRow {
  /** Counted from 1, as the spreadsheet shows it. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A file that is no roster at all; `code` is a key of the text catalogues. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly code:
    | 'import.not-readable'
    | 'import.old-excel'
    | 'import.empty'
    | 'import.no-headings'
    | 'import.too-large';

  constructor(code: UnreadableFile['code'], cause?: unknown) {
    super(code, { cause });
    this.code = code;
  }
}
