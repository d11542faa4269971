import type { Row, RowFilter } from '../domain/area.ts';

/** Building blocks of every printed page. A renderer (HTML, and later ESC/POS) knows these and no form. */
export type Block =
  | { readonly block: 'title'; readonly text: string; readonly subtitle?: string }
  /** Number at the right, date at the left, under the title. */
  | { readonly block: 'heading'; readonly left?: string; readonly right?: string }
  | {
      readonly block: 'grid';
      readonly cells: readonly GridCell[];
      /** Cells a line. */
      readonly columns: number;
    }
  | {
      readonly block: 'table';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      readonly total?: readonly string[];
    }
  /** Amount in figures and in capital Chinese 大写. */
  | { readonly block: 'money'; readonly label: string; readonly fen: number }
  | { readonly block: 'text'; readonly text: string; readonly tone?: 'plain' | 'small' | 'strong' }
  | { readonly block: 'code'; readonly format: 'qr' | 'code128'; readonly text: string }
  | { readonly block: 'signatures'; readonly places: readonly SignaturePlace[] }
  /** A drawing, `height` in millimetres. */
  | { readonly block: 'image'; readonly svg: string; readonly height: number }
  /** Struck across the page: 作废. The note says when, who and why, in a line where the block stands. */
  | { readonly block: 'stamp'; readonly text: string; readonly note?: string }
  /** Paper is cut, or a new page begins. */
  | { readonly block: 'cut' };

export interface GridCell {
  readonly label: string;
  readonly value: string;
  /** Columns the cell takes; 1 when left out. */
  readonly span?: number;
}

export interface TableColumn {
  readonly title: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Share of the width. */
  readonly weight?: number;
}

export interface SignaturePlace {
  readonly label: string;
  /** A name already signed by PIN, with its time; an empty line when left out. */
  readonly name?: string;
  readonly at?: string;
  /** Handwriting as SVG path data in a 300 x 100 box. */
  readonly stroke?: string;
}

/** What a page says about itself, whatever form it carries. */
export interface PageMarks {
  readonly siteName: string;
  readonly deskName: string;
  /** 联次: name of this copy (存根, 收据, 记账). */
  readonly copy: string;
  /** 0 for the first print; a reprint says 补打 and its count. */
  readonly reprint: number;
  readonly printedAt: string;
  readonly printedBy: string;
  /** Name of the clerk who printed it first; shown on a reprint. */
  readonly firstPrintedBy?: string;
}

/** What a document may know beside the state it shows. */
export interface DocumentContext extends PageMarks {
  staffName(id: string): string;
  state<S>(subject: string): S | undefined;
  /** Lines of lists, for a document that is compiled from them. */
  rows(filter: RowFilter): readonly Row[];
}

export type Paper = 'A4' | 'A5' | '241x93' | '241x140' | '80' | '58';

export interface DocumentDefinition<S = unknown> {
  /** `receipt`, `key-slip`, `handover-log`. */
  readonly name: string;
  /** Official title 收据. */
  readonly title: string;
  /** Word before the colon of the subjects it prints. */
  readonly subject: string;
  readonly paper: Paper;
  /** Copies 联: each is one job. */
  readonly copies: readonly string[];
  /** Subjects it prints from lists alone, before anything is filed under them: `render` then gets no state. */
  unfiled?(subject: string): boolean;
  render(subject: string, state: S, context: DocumentContext): readonly Block[];
}
