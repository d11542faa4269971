import type { z } from 'zod';
import type { Role } from '../domain/area.ts';

export interface Label {
  readonly zh: string;
  readonly en: string;
}

/** How sensitive values are masked: 138****2077, 110***********1234, or not shown at all. */
export type Sensitive = 'phone' | 'id' | 'hidden';

interface FieldBase {
  /** Key in the form's values. */
  readonly name: string;
  readonly label: Label;
  /** The value's type and its checks; error messages are keys of the text catalogues. */
  readonly schema: z.ZodType;
  readonly required?: boolean;
  readonly hint?: Label;
  readonly sensitive?: Sensitive;
  /** Roles that ever receive the value; all when left out. */
  readonly seenBy?: readonly Role[];
  /** The field is shown, and checked, only when this holds for the form's values. */
  readonly visibleWhen?: (values: Readonly<Record<string, unknown>>) => boolean;
  /** A new form starts with this value. */
  readonly initial?: unknown | ((at: string) => unknown);
  /** Share of the line: two fields with 1 stand side by side. Default is the whole line. */
  readonly half?: boolean;
}

export interface PlainField extends FieldBase {
  readonly kind:
    | 'text'
    | 'lines'
    | 'phone'
    | 'id-number'
    | 'date'
    | 'date-time'
    | 'month'
    | 'number'
    /** Integer fen in the values, yuan with two decimals on the screen. */
    | 'money'
    | 'switch'
    /** A room: looked up by room, name, pinyin or phone tail; the value is the unit code `3-2-1201`. */
    | 'unit'
    /** A key of the key register; the value is its subject. */
    | 'key'
    | 'plate'
    | 'staff'
    /** A photo or the copy of a paper; the value is an `ImageValue`, the picture itself is stored beside the book. */
    | 'image';
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice' | 'choices';
  readonly options: readonly { readonly value: string; readonly label: Label }[];
}

/** A table inside a form: people of a household, lines of a receipt. Each row has an `id`. */
export interface RowsField extends FieldBase {
  readonly kind: 'rows';
  readonly fields: readonly Field[];
  readonly add: Label;
  readonly minRows?: number;
  /** A new form starts with so many; as many as it needs at least when left out. */
  readonly startRows?: number;
}

export type Field = PlainField | ChoiceField | RowsField;

export interface FormSection {
  readonly title: Label;
  readonly fields: readonly Field[];
}

/** A paper form of the front desk. Screen, checks, printing and search follow from this definition. */
export interface FormDefinition {
  /** Name in routes and drafts: `receipt`. */
  readonly name: string;
  /** Code in the reference: `RCPT`. */
  readonly code: string;
  /** The official form name: the printed title and the screen's heading. */
  readonly title: Label;
  /** Letter of its running numbers, where it has them. */
  readonly prefix?: string;
  readonly sections: readonly FormSection[];
  /** Command that files a new one; its input is the form's values. */
  readonly command: string;
  /** Command that changes a filed one: input `{ subject, changes: [{ path, value }] }`. */
  readonly changeCommand?: string;
  /** Name of the printed document, offered when the form is filed. */
  readonly document?: string;
  readonly roles: readonly Role[];
  /** Function key that opens it. */
  readonly shortcut?: string;
}
