import { z } from 'zod';
import type { Answer, LogEntry, Page } from '../bridge/answers.ts';
import type { Row } from '../domain/area.ts';

/**
 * Everything the dashboard may ask of the head office: name → input, who may ask, answer. Each is a POST of JSON to
 * `/api/<name>`; the server validates every call against this map and the dashboard's client is typed by it.
 */
interface OfficeCall<I, O, Given = unknown> {
  /** `Given` is what the dashboard may send, before defaults are filled in. */
  readonly input: z.ZodType<I, Given>;
  /** `everyone`: also before sign-on. */
  readonly roles: readonly OfficeRole[] | 'everyone';
  /** Only there to carry the answer's type. */
  readonly output?: { readonly of: O };
}

/** `viewer` reads; `editor` also writes to the sites; `admin` also enrols desks and keeps the accounts. */
export type OfficeRole = 'viewer' | 'editor' | 'admin';

const call =
  <O>() =>
  <I, Given>(input: z.ZodType<I, Given>, roles: OfficeCall<I, O>['roles']) =>
    ({ input, roles }) as OfficeCall<I, O, Given>;

const all: readonly OfficeRole[] = ['viewer', 'editor', 'admin'];
const editors: readonly OfficeRole[] = ['editor', 'admin'];
const admins: readonly OfficeRole[] = ['admin'];
const none = z.strictObject({});
const site = z.string().regex(/^[a-z0-9-]{1,40}$/);
const desk = z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/);
const name = z.string().trim().min(1, 'error.required').max(30, 'error.text-long');
const password = z.string().min(10, 'office.password-short').max(200);
const date = z.iso.date();

export interface Account {
  readonly name: string;
  readonly role: OfficeRole;
  readonly lastSignOn?: string;
  /** Printed codes that were not used yet. */
  readonly codesLeft: number;
}

/** The second factor of a new account: shown once. */
export interface SecondFactor {
  /** `otpauth://` address for an authenticator app. */
  readonly address: string;
  readonly printedCodes: readonly string[];
}

export type Outcome<T = unknown> =
  | ({ readonly ok: true } & T)
  /** `code` is a key of the texts. */
  | { readonly ok: false; readonly code: string; readonly field?: string };

export interface DeskSummary {
  readonly desk: string;
  readonly name: string;
  readonly lastContact?: string;
  /** Postings the desk said it still has to send. */
  readonly waiting: number;
  readonly lastSeq: number;
  readonly revoked: boolean;
  /** The desk it comes from after a fork, without a code: it is shut out together with that one. */
  readonly succeeds?: string;
  /** Postings kept apart because their clock is far ahead. */
  readonly quarantined: number;
}

export interface SiteSummary {
  readonly site: string;
  readonly name: string;
  readonly postings: number;
  /** Postings that are stored but not yet in these figures. */
  readonly behind: number;
  readonly desks: readonly DeskSummary[];
  readonly openUrgent: number;
  readonly missed: number;
  readonly alarms: number;
  /** Days of the next seven on which the roster has nobody for a shift. */
  readonly rosterGaps: number;
  /** Fen taken today, less what was given back. */
  readonly today: number;
}

export interface OfficeAlarm {
  readonly id: number;
  readonly site: string;
  readonly siteName: string;
  readonly desk: string;
  readonly kind: string;
  readonly posting: string;
  readonly detail: string;
  readonly at: string;
}

export interface MoneyDay {
  readonly date: string;
  readonly site: string;
  /** Fen. */
  readonly amount: number;
  readonly receipts: number;
}

export interface ComplaintCount {
  /** YYYY-MM. */
  readonly month: string;
  readonly grade: string;
  readonly count: number;
}

export interface RosterGap {
  readonly date: string;
  readonly shift: string;
  /** No roster was made for the month at all. */
  readonly noRoster: boolean;
}

export interface SiteDetail extends SiteSummary {
  /** Open rows marked urgent or important, the oldest first. */
  readonly urgent: readonly Row[];
  /** Open rows whose time is over, the longest overdue first. */
  readonly late: readonly Row[];
  readonly gaps: readonly RosterGap[];
  /** Ids of the head office's own books there, the one it writes in now first: after each restore it takes another. */
  readonly officeBooks: readonly string[];
}

export interface LogPage extends Page<LogEntry> {
  readonly pages: number;
  /** Result of checking numbers, chain, hashes and signatures of this page, anew for this answer. */
  readonly verified: {
    readonly ok: boolean;
    readonly fault?: { readonly posting: string; readonly fault: string };
  };
}

export const officeApi = {
  session: call<{
    readonly company: string;
    /** Nobody can sign on yet: the first account is made with the code from the server's first start. */
    readonly isNew: boolean;
    readonly account?: Account;
  }>()(none, 'everyone'),
  setUp: call<Outcome<{ readonly secondFactor: SecondFactor }>>()(
    z.strictObject({ code: z.string().max(60), name, password }),
    'everyone',
  ),
  /** `second` is the app's six digits or a printed code. */
  signOn: call<Outcome>()(
    z.strictObject({ name: z.string().max(30), password: z.string().max(200), second: z.string().max(40) }),
    'everyone',
  ),
  signOff: call<Outcome>()(none, 'everyone'),

  sites: call<readonly SiteSummary[]>()(none, all),
  site: call<SiteDetail | null>()(z.strictObject({ site }), all),
  alarms: call<readonly OfficeAlarm[]>()(none, all),
  money: call<readonly MoneyDay[]>()(z.strictObject({ site: site.optional(), from: date, to: date }), all),
  complaints: call<readonly ComplaintCount[]>()(
    z.strictObject({ site: site.optional(), from: date, to: date }),
    all,
  ),
  /** Lines of one list of a site: `notice`, `tariff`, `service`, `roster-template`, `staff`, `setting` ... */
  rows: call<Page<Row>>()(
    z.strictObject({
      site,
      kind: z.string().max(40),
      page: z.number().int().min(0).default(0),
      size: z.number().int().min(1).max(200).default(50),
    }),
    all,
  ),
  log: call<LogPage>()(z.strictObject({ site, desk, page: z.number().int().min(1).optional() }), all),

  /** Carries out a command of the head office at sites; each has its own answer. */
  run: call<readonly { readonly site: string; readonly answer: Answer }[]>()(
    z.strictObject({
      sites: z.union([z.array(site).min(1), z.literal('all')]),
      command: z.string().max(60),
      input: z.unknown(),
      /** Sent again, it is carried out once at each site. No colon: such ids are those of the head office itself. */
      request: z.string().regex(/^[\w-]{1,64}$/),
    }),
    editors,
  ),
  settleAlarm: call<Outcome>()(z.strictObject({ id: z.number().int() }), editors),
  /** Lets postings through that were kept apart because of their clock. */
  release: call<Outcome<{ readonly released: number }>>()(z.strictObject({ site, desk }), editors),

  /** An enrolment code for a new desk of a site, or for a desk that brings a site of its own. */
  invite: call<{ readonly code: string; readonly address: string; readonly expiresAt: string }>()(
    z.strictObject({ site: site.optional() }),
    admins,
  ),
  revokeDesk: call<Outcome>()(z.strictObject({ site, desk }), admins),
  accounts: call<readonly Account[]>()(none, admins),
  addAccount: call<Outcome<{ readonly secondFactor: SecondFactor }>>()(
    z.strictObject({ name, password, role: z.enum(['viewer', 'editor', 'admin']) }),
    admins,
  ),
  removeAccount: call<Outcome>()(z.strictObject({ name }), admins),
  /** New printed codes for oneself; the old ones stop working. */
  newCodes: call<{ readonly printedCodes: readonly string[] }>()(none, all),
} as const;

export type OfficeApi = typeof officeApi;
export type OfficeCallName = keyof OfficeApi;
export type OfficeInput<N extends OfficeCallName> = z.input<OfficeApi[N]['input']>;
export type OfficeOutput<N extends OfficeCallName> = NonNullable<OfficeApi[N]['output']>['of'];
