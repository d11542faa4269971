import type { z } from 'zod';
import type { FormDefinition } from '../forms/form.ts';
import type { Entry } from '../journal/posting.ts';
import type { DocumentDefinition } from '../print/document.ts';
import type { Texts } from '../texts/texts.ts';

/** Who may do something. `auditor` reads all and writes nothing; `security` sees keys, goods and visitors. */
export type Role = 'clerk' | 'supervisor' | 'manager' | 'auditor' | 'security';

export const deskRoles: readonly Role[] = ['clerk', 'supervisor', 'manager'];
export const leaderRoles: readonly Role[] = ['supervisor', 'manager'];

export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/**
 * Why a command was not carried out. `code` is a key of the text catalogues; `text` its Chinese text, filled in by
 * the desk. `overridable` marks a warning: the same command with this code in `acknowledged` goes through.
 */
export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly overridable?: true;
  readonly text?: string;
}

export type Decision =
  | { readonly entries: readonly Entry[]; readonly answer?: Readonly<Record<string, unknown>> }
  /** A refusal can leave a trace too: a wrong PIN is recorded. */
  | { readonly refusals: readonly Refusal[]; readonly entries?: readonly Entry[] };

export const refuse = (code: string, more: Omit<Refusal, 'code'> = {}): Decision => ({
  refusals: [{ code, ...more }],
});

/** A line of a list, derived from one subject. Values in `data` are what lists show: people's data already masked. */
export interface Row {
  /** Which list: `key-slip`, `receipt`, `money`, `note` ... */
  readonly kind: string;
  readonly id: string;
  /** Room in the form 3-2-1201, where the line belongs to one. */
  readonly unit?: string;
  readonly status?: string;
  /** Something still to be done: shows on Today and at the handover. */
  readonly open?: boolean;
  /** ISO time with offset: when it falls due. */
  readonly due?: string;
  /** ISO time with offset: when it happened; lists sort by it. */
  readonly at?: string;
  /** What the line is counted under: the drawer period of a payment, the key of a slip, the desk of a shift. */
  readonly scope?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface RowFilter {
  readonly kind: string;
  readonly id?: string;
  readonly unit?: string;
  readonly status?: string;
  readonly open?: boolean;
  readonly scope?: string;
  /** Inclusive bounds on `at`. */
  readonly from?: string;
  readonly to?: string;
}

/** What the search box finds a subject by. The words are never shown; title and subtitle are, so they are masked. */
export interface SearchDoc {
  readonly title: string;
  readonly subtitle: string;
  readonly unit?: string;
  /** Chinese names and words: found by character, full pinyin and initials. */
  readonly names?: readonly string[];
  readonly phones?: readonly string[];
  readonly plates?: readonly string[];
  /** Slip and receipt numbers and other exact words. */
  readonly numbers?: readonly string[];
}

export interface Projection {
  readonly rows: readonly Row[];
  readonly search?: readonly SearchDoc[];
}

/** Where and when an entry was written. */
export interface EntryMeta {
  readonly posting: string;
  readonly index: number;
  readonly desk: string;
  readonly seq: number;
  readonly hlc: string;
  readonly at: string;
  readonly clerk: string;
  readonly approver: string;
}

/** One line of the log: a text key of the catalogues with its values, people's data masked. */
export interface LogLine {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Old value shown struck through before the new one. */
  readonly changes?: readonly { readonly label: string; readonly from: string; readonly to: string }[];
}

/** Everything a decision may know. It holds no clock and no randomness of its own: the same context, the same decision. */
export interface Context {
  readonly site: string;
  readonly desk: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The same instant as ISO time with the site's offset. */
  readonly at: string;
  /** The site's calendar date, YYYY-MM-DD. */
  readonly today: string;
  readonly operator: StaffMember;
  readonly approver?: StaffMember;
  /** Subject of the operator's open shift at this desk. */
  readonly shift?: string;
  readonly acknowledged: ReadonlySet<string>;
  /** Result of checking `input.staff` + `input.pin`, for commands that carry a PIN. */
  readonly pin?: 'right' | 'wrong';
  /** scrypt hash of `input.newPin`, for commands that set one; the PIN itself never reaches an entry. */
  readonly newPinHash?: string;
  state<S>(subject: string): S | undefined;
  rows(filter: RowFilter): readonly Row[];
  /** The next number of this desk for a prefix: `R-A1-20261121-003`. Each call takes one. */
  number(prefix: string): string;
  newId(): string;
}

export interface CommandDefinition<I = unknown> {
  /** Imperative: `issueReceipt`. */
  readonly name: string;
  readonly input: z.ZodType<I>;
  /** Empty: only the desk itself (set-up, spool). `everyone`: also before anybody has signed on. */
  readonly roles: readonly Role[] | 'everyone';
  /** Roles of which a second person must give a PIN, or undefined when none is needed. */
  approval?(input: I, context: Context): readonly Role[] | undefined;
  decide(input: I, context: Context): Decision;
}

/** Keeps the input's type for callers while the registry holds all commands alike. */
export function defineCommand<I>(definition: CommandDefinition<I>): CommandDefinition<I> {
  return definition;
}

export interface EntryDefinition<D = unknown> {
  readonly type: string;
  readonly v: number;
  readonly schema: z.ZodType<D>;
  /** Older data to the present version; called on read when the stored `v` is smaller. */
  upcast?(data: unknown, v: number): D;
  make(subject: string, data: D): Entry<D>;
  is(entry: Entry): entry is Entry<D>;
  /** The number taken from the desk's running numbers, where the entry takes one. */
  numberOf?(data: D): string;
}

export function defineEntry<D>(
  type: string,
  v: number,
  schema: z.ZodType<D>,
  more: Pick<EntryDefinition<D>, 'upcast' | 'numberOf'> = {},
): EntryDefinition<D> {
  return {
    type,
    v,
    schema,
    ...more,
    make: (subject, data) => ({ type, v, subject, data }),
    is: (entry): entry is Entry<D> => entry.type === type,
  };
}

/**
 * One part of the front desk's work, found by its folder: `shared/domain/<name>/area.ts` exports `area`. Nothing
 * else has to be registered anywhere: commands, folds, lists, search, forms, printed documents and texts follow.
 */
export interface Area<S = unknown> {
  readonly name: string;
  /** Subjects it folds, by the word before the colon. */
  readonly subjects: readonly string[];
  readonly commands: readonly CommandDefinition[];
  readonly entries: readonly EntryDefinition[];
  /** Raised when fold or project give other results for old postings: the views are rebuilt. */
  readonly foldVersion: number;
  /** Pure; never throws; an entry it does not know leaves the state as it is. */
  fold(state: S | undefined, entry: Entry, meta: EntryMeta): S | undefined;
  project(subject: string, state: S): Projection;
  describe(entry: Entry): LogLine;
  /** What a role may see of the state: values without the right are masked or left out, never sent. */
  present(state: S, role: Role): unknown;
  readonly forms?: readonly FormDefinition[];
  readonly documents?: readonly DocumentDefinition[];
  readonly texts: Texts;
}
