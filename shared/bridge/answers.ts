import type { Refusal, StaffMember } from '../domain/area.ts';
import type { ShiftDefinition } from '../domain/shifts/definition.ts';

export interface Answer {
  readonly ok: boolean;
  /** Id of the posting, when one was written. */
  readonly posting?: string;
  readonly answer?: Readonly<Record<string, unknown>>;
  readonly refusals?: readonly Refusal[];
}

export interface Page<T> {
  readonly rows: readonly T[];
  readonly total: number;
}

/** What the window shows before anything else: which of the start screens, and the frame's status. */
export interface DeskStatus {
  /** `new`: first start; `locked`: passphrase wanted; `ready`; `damaged`: read-only with what is whole. */
  readonly state: 'new' | 'locked' | 'ready' | 'damaged' | 'working';
  readonly damage?: { readonly text: string; readonly posting?: string };
  /** Whether the system's key store can keep the file key; otherwise a passphrase is needed. */
  readonly keyStore: boolean;
  readonly demo: boolean;
  readonly site?: { readonly id: string; readonly name: string };
  readonly desk?: { readonly id: string; readonly name: string };
  readonly operator?: StaffMember;
  readonly shift?: { readonly subject: string; readonly name: string; readonly endsAt?: string };
  /** Shifts of the site, for whoever signs on. */
  readonly shifts: readonly ShiftDefinition[];
  readonly onDuty: readonly { readonly staff: string; readonly name: string; readonly shift: string }[];
  /** Left out while the desk is not enrolled with a head office. */
  readonly office?: OfficeStatus;
  readonly printer: {
    readonly state: 'ready' | 'none' | 'problem';
    readonly name?: string;
    readonly reason?: string;
  };
  readonly unsureJobs: number;
  /** The wall clock is earlier than the last posting's by more than two minutes. */
  readonly clockBehind?: { readonly last: string };
  readonly lastBackup?: string;
  /** Damage was met in what the screens are read from: it is being rebuilt from the book, was, or could not be. */
  readonly views?: 'mending' | 'mended' | 'unmended';
  readonly version: string;
}

/** How the desk stands with the head office. */
export interface OfficeStatus {
  readonly company: string;
  readonly address: string;
  /** `offline`: tried again at `retryAt`; `stopped`: a person has to do something, `reason` says what. */
  readonly state: 'connected' | 'working' | 'offline' | 'stopped';
  /** Last part of a text key `sync.reason.*`. */
  readonly reason?: string;
  /** ISO time. */
  readonly retryAt?: string;
  /** Own postings that the head office has not confirmed. */
  readonly waiting: number;
  /** ISO time of the last answer. */
  readonly lastContact?: string;
  /** The desk's clock less the head office's, milliseconds; given when it is off by more than two minutes. */
  readonly clockOff?: number;
  /**
   * How far the clock of the desk's book is ahead of the head office's, milliseconds; given when that is more than a day.
   * This PC's clock was once wrong, and the book's never goes back.
   */
  readonly bookAhead?: number;
}

export interface SearchHit {
  readonly subject: string;
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly unit?: string;
}

export interface LogEntry {
  readonly posting: string;
  readonly seq: number;
  readonly page: number;
  readonly at: string;
  readonly clerk: string;
  readonly approver: string;
  readonly command: string;
  /** Of the posting's head, base64url: what the chain hangs on. */
  readonly hash?: string;
  readonly lines: readonly {
    readonly key: string;
    readonly values: Readonly<Record<string, string | number>>;
    readonly changes: readonly { readonly label: string; readonly from: string; readonly to: string }[];
    readonly subject: string;
    readonly erased: boolean;
  }[];
}

export interface PrinterInfo {
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  /** `media-empty`, `offline` ... as the system reports them. */
  readonly reasons: readonly string[];
}

export interface ImportRow {
  readonly sheet: string;
  readonly line: number;
  readonly unit: string;
  readonly name: string;
  readonly result: 'new' | 'changed' | 'same' | 'warned' | 'refused';
  /** Keys of the text catalogues with values: why. */
  readonly reasons: readonly {
    readonly code: string;
    readonly values?: Readonly<Record<string, string | number>>;
  }[];
}

export interface ImportPreview {
  readonly file: string;
  readonly counts: Readonly<Record<ImportRow['result'], number>>;
  readonly households: number;
  readonly residents: number;
  /** Which column was taken for what. */
  readonly columns: readonly { readonly sheet: string; readonly heading: string; readonly field: string }[];
  /** Sheets that hold no roster, and lines of explanations. */
  readonly ignored: readonly {
    readonly sheet: string;
    readonly what: 'sheet' | 'notes';
    readonly lines: number;
  }[];
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly postings: number;
  readonly erased: number;
  readonly desks: readonly { readonly desk: string; readonly lastSeq: number }[];
  readonly fault?: { readonly posting: string; readonly fault: string };
  readonly viewsDiffer: readonly string[];
  /** Why the views could not be compared with the book: the disk had no room for it. The book was checked all the same. */
  readonly viewsUnchecked?: 'disk-full';
  /** Photos and copies of papers that the book names, and which of them are not there or not what was put there. */
  readonly attachments: { readonly checked: number; readonly missing: readonly string[] };
}
