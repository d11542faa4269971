import { z } from 'zod';
import { deskRoles, type Refusal, type Role, type Row } from '../domain/area.ts';
import type { DayReport } from '../domain/drawer/day-report.ts';
import type { HandoverDraft } from '../domain/handover/draft.ts';
import { type ImageValue, largestImage } from '../forms/answers.ts';
import { isOfficeDesk } from '../sync/office-desk.ts';
import type {
  Answer,
  DeskStatus,
  ImportPreview,
  ImportRow,
  LogEntry,
  Page,
  PrinterInfo,
  SearchHit,
  VerifyReport,
} from './answers.ts';

/**
 * Everything the window may ask of the main process. One map: name → input, kind, who may call it before and after
 * sign-on. Main validates each call against it; the renderer's client is typed by it.
 *
 * `query` reads; `act` changes something outside the journal or runs long (its progress comes as events). Whatever
 * changes the journal is a command and goes through `do`.
 */
export interface CallDefinition<I, O, Given = unknown> {
  readonly kind: 'query' | 'act' | 'command';
  /** `Given` is what the window may send, before defaults are filled in. */
  readonly input: z.ZodType<I, Given>;
  /** `everyone`: also before sign-on; else the signed-on clerk's role must be listed. */
  readonly roles: readonly Role[] | 'everyone';
  /** Only there to carry the answer's type. */
  readonly output?: { readonly of: O };
}

const call =
  <O>() =>
  <I, Given>(
    kind: CallDefinition<I, O>['kind'],
    input: z.ZodType<I, Given>,
    roles: CallDefinition<I, O>['roles'],
  ) =>
    ({ kind, input, roles }) as CallDefinition<I, O, Given>;

const signedOn: readonly Role[] = ['clerk', 'supervisor', 'manager', 'auditor', 'security'];
const writers: readonly Role[] = ['clerk', 'supervisor', 'manager', 'security'];
const leaders: readonly Role[] = ['supervisor', 'manager'];
const none = z.strictObject({});
const newDeskId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,3}$/)
  .refine((id) => !isOfficeDesk(id), 'site.desk-reserved');
const text = z.string().max(200);
const page = { page: z.number().int().min(0).default(0), size: z.number().int().min(1).max(200).default(50) };

export const contract = {
  status: call<DeskStatus>()('query', none, 'everyone'),
  /** Carries out a command of any area; the command's own roles apply. */
  do: call<Answer>()(
    'command',
    z.strictObject({
      command: text,
      input: z.unknown(),
      request: z.string().max(64).optional(),
      approver: z.strictObject({ staff: text, pin: z.string().max(12) }).optional(),
      acknowledged: z.array(text).max(50).optional(),
    }),
    'everyone',
  ),
  /** Names for the sign-on screen: no roles, no numbers. */
  staffNames: call<readonly { readonly id: string; readonly name: string; readonly role: Role }[]>()(
    'query',
    none,
    'everyone',
  ),
  rows: call<Page<Row>>()(
    'query',
    z.strictObject({
      kind: text,
      id: text.optional(),
      unit: text.optional(),
      status: text.optional(),
      open: z.boolean().optional(),
      scope: text.optional(),
      from: text.optional(),
      to: text.optional(),
      /** Words to look for in the list: any column's text. */
      text: text.optional(),
      order: z.enum(['newest', 'oldest', 'due', 'unit']).default('newest'),
      ...page,
    }),
    signedOn,
  ),
  /** The subject as the signed-on role may see it. */
  subject: call<{
    readonly subject: string;
    readonly state: unknown;
    readonly rows: readonly Row[];
  } | null>()('query', z.strictObject({ subject: text }), signedOn),
  /** Everything that ever happened at a room, newest first. */
  timeline: call<Page<LogEntry>>()('query', z.strictObject({ unit: text, ...page }), signedOn),
  /** All open rows with a due time or needing attention, soonest first. */
  openItems: call<readonly Row[]>()('query', none, signedOn),
  /** What the handover page shows before anybody signs. */
  handoverDraft: call<HandoverDraft>()('query', none, writers),
  /** 收款日报 of this desk for a date. */
  dayMoney: call<DayReport>()('query', z.strictObject({ date: z.iso.date() }), [...deskRoles, 'auditor']),
  search: call<readonly SearchHit[]>()(
    'query',
    z.strictObject({
      text,
      kinds: z.array(text).optional(),
      limit: z.number().int().min(1).max(50).default(12),
    }),
    signedOn,
  ),
  log: call<Page<LogEntry> & { readonly pages: number }>()(
    'query',
    z.strictObject({
      /** Page of the book, from 1; the last page when left out. */
      page: z.number().int().min(1).optional(),
      desk: text.optional(),
      clerk: text.optional(),
      command: text.optional(),
      from: text.optional(),
      to: text.optional(),
    }),
    signedOn,
  ),
  /** A printed document, for the preview: the address of a page that may be shown in a frame. */
  preview: call<{ readonly url: string }>()(
    'query',
    z.strictObject({ document: text, subject: text, copy: z.string().optional() }),
    signedOn,
  ),
  printers: call<readonly PrinterInfo[]>()('query', none, signedOn),
  testPage: call<{ readonly ok: boolean; readonly reason?: string }>()(
    'act',
    z.strictObject({ printer: text }),
    writers,
  ),
  savePdf: call<{ readonly path?: string }>()(
    'act',
    z.strictObject({ document: text, subject: text }),
    writers,
  ),
  /**
   * Stores a picture for a form, which then files its digest. It is checked by its first bytes, whatever it is called.
   */
  putImage: call<
    { readonly ok: true; readonly image: ImageValue } | { readonly ok: false; readonly code: string }
  >()('act', z.strictObject({ data: z.base64().max(Math.ceil(largestImage / 3) * 4) }), writers),
  /**
   * A stored picture: one that stands in a record, at its place, or one this operator has just put. A copy of a paper
   * is given only for a minute after it was revealed.
   */
  image: call<{ readonly ok: true; readonly url: string } | { readonly ok: false; readonly code: string }>()(
    'query',
    z.strictObject({
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      at: z.strictObject({ subject: text, path: text }).optional(),
    }),
    signedOn,
  ),
  /** Key for the drafts in the window's own database; given only while the desk is open. */
  draftKey: call<{ readonly key: string }>()('query', none, signedOn),
  lock: call<null>()('act', none, 'everyone'),

  setUp: call<{ readonly recoveryKey: string }>()(
    'act',
    z.strictObject({
      siteName: z.string().min(1).max(60),
      deskId: newDeskId,
      passphrase: z.string().min(8).max(200).optional(),
      leader: z.strictObject({ name: z.string().min(1).max(30), pin: z.string().regex(/^\d{4,8}$/) }),
    }),
    'everyone',
  ),
  /** A new recovery key for one that was lost; the leader's own PIN again. The answer is the only time it is told. */
  renewRecoveryKey: call<
    | { readonly ok: true; readonly recoveryKey: string }
    | { readonly ok: false; readonly refusals: readonly Refusal[] }
  >()('act', z.strictObject({ pin: z.string().max(12) }), leaders),
  setUpDemo: call<null>()('act', none, 'everyone'),
  /** Enrols this desk, which keeps the book of a site, with a head office. `code` is a key of the texts. */
  enrolOffice: call<
    { readonly ok: true; readonly company: string } | { readonly ok: false; readonly code: string }
  >()(
    'act',
    z.strictObject({ address: z.string().min(1).max(200), code: z.string().min(1).max(60) }),
    leaders,
  ),
  /** First start: sets up a new desk of a site that the head office knows, and takes the site's book. */
  joinSite: call<
    | { readonly ok: true; readonly recoveryKey: string }
    | { readonly ok: false; readonly code: string; readonly free?: string }
  >()(
    'act',
    z.strictObject({
      address: z.string().min(1).max(200),
      code: z.string().min(1).max(60),
      deskId: newDeskId,
      deskName: z.string().min(1).max(30),
      passphrase: z.string().min(8).max(200).optional(),
    }),
    'everyone',
  ),
  /** Tries at once instead of at the next time; answers when everything was sent and fetched, or it failed. */
  syncNow: call<{ readonly ok: boolean; readonly code?: string }>()('act', none, writers),
  unlock: call<{ readonly ok: boolean; readonly text?: string }>()(
    'act',
    z.strictObject({ passphrase: z.string().max(400) }),
    'everyone',
  ),
  /** Opens a file dialogue and reads the roster; nothing is written. */
  chooseImport: call<
    | { readonly ok: true; readonly preview: ImportPreview }
    | { readonly ok: false; readonly code: string }
    | null
  >()('act', none, leaders),
  importRows: call<Page<ImportRow>>()(
    'query',
    z.strictObject({ result: z.enum(['new', 'changed', 'same', 'warned', 'refused']).optional(), ...page }),
    leaders,
  ),
  runImport: call<{ readonly importId: string; readonly cancelled: boolean; readonly households: number }>()(
    'act',
    none,
    leaders,
  ),
  undoImport: call<{ readonly households: number; readonly kept: number }>()(
    'act',
    z.strictObject({ importId: text }),
    leaders,
  ),
  verify: call<VerifyReport>()('act', none, signedOn),
  /** Refused on a full disk and without a book: the views stay what they were. */
  rebuild: call<
    | { readonly ok: true; readonly postings: number }
    | { readonly ok: false; readonly code: 'views.disk-full' | 'views.no-book' }
  >()('act', none, leaders),
  backup: call<{ readonly path?: string; readonly postings: number }>()('act', none, writers),
  /** Chooses a backup folder and puts it in place; the passphrase where the key store does not open it. */
  restore: call<{ readonly ok: boolean; readonly text?: string }>()(
    'act',
    z.strictObject({ passphrase: z.string().max(400).optional() }),
    'everyone',
  ),
  exportRows: call<{ readonly path?: string; readonly rows: number }>()(
    'act',
    z.strictObject({
      kind: text,
      from: text.optional(),
      to: text.optional(),
      reason: z.string().min(1).max(200),
    }),
    signedOn,
  ),
  /** [sect. 4] Everything kept about a person, in full, as a file for that person; no path: thought better of it. */
  exportPerson: call<
    | { readonly ok: true; readonly path?: string }
    | { readonly ok: false; readonly refusals: readonly Refusal[] }
  >()('act', z.strictObject({ unit: text, person: text, reason: z.string().min(1).max(200) }), leaders),
  cancel: call<null>()('act', none, 'everyone'),
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
export type CallOutput<N extends CallName> = NonNullable<Contract[N]['output']>['of'];

/** What main tells the window without being asked. */
export type DeskEvent =
  /** Rows of these kinds or these subjects are no longer what was shown. */
  | { readonly event: 'changed'; readonly kinds: readonly string[]; readonly subjects: readonly string[] }
  | { readonly event: 'status' }
  /** Whatever was read before may be wrong: the views were rebuilt. */
  | { readonly event: 'rebuilt' }
  | { readonly event: 'locked' }
  /** Long work: `total` 0 while unknown; `remaining` in milliseconds. */
  | {
      readonly event: 'progress';
      readonly work:
        | 'import'
        | 'undo'
        | 'rebuild'
        | 'verify'
        | 'backup'
        | 'restore'
        | 'export'
        | 'first-sync';
      readonly done: number;
      readonly total: number;
      readonly remaining?: number;
      readonly ended?: true;
    };

/** The only thing the preload puts into the window. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  onEvent(listener: (event: DeskEvent) => void): () => void;
}
