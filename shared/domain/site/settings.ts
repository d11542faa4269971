import { z } from 'zod';
import type { Conflict } from '../conflict.ts';
import { defaultRetention, type RetentionMonths, retentionSchema } from '../privacy/months.ts';
import { defaultShifts, type ShiftDefinition, shiftDefinitionSchema } from '../shifts/definition.ts';

/** What a site may change. Each change is an entry; what was never changed has its default. */
export interface Settings {
  readonly siteName: string;
  readonly shifts: readonly ShiftDefinition[];
  /** A key lent to an agent for a viewing is due back after so many hours. */
  readonly keyDueHours: number;
  /** An unattended desk locks itself after so many minutes. */
  readonly lockAfterMinutes: number;
  /** Document name → printer name; a document without one goes to the system's default printer. */
  readonly printers: Readonly<Record<string, string>>;
  /** Change in the drawer at the start of a period, fen. */
  readonly cashFloat: number;
  /** After so many days without a backup the desk asks for one. */
  readonly backupDays: number;
  /** Months that finished things are kept, by list; after that they are erased. */
  readonly retentionMonths: RetentionMonths;
}

export type SettingKey = keyof Settings;

export interface SiteDesk {
  readonly id: string;
  readonly name: string;
  /** Ed25519, SPKI, base64url. */
  readonly publicKey: string;
  /** The head office stands for this key; what a desk says of it itself counts no more. */
  readonly vouched?: true;
  /** Shut out by the head office: nothing new of it is taken. */
  readonly revoked?: true;
}

/** Whose head office the site belongs to. */
export interface SiteOffice {
  readonly company: string;
  /** Key that the head office's own postings are signed with. */
  readonly publicKey: string;
}

export interface SiteState {
  /** Empty until the founding desk's posting has come: a desk that joined may hear of other things first. */
  readonly name: string;
  readonly foundedAt: string;
  readonly desks: readonly SiteDesk[];
  /** Desk ids that the head office shut out, known or not. */
  readonly shutOut: readonly string[];
  readonly settings: Partial<Settings>;
  /** Settings that two desks changed without knowing of each other; the path is the setting's name. */
  readonly conflicts: readonly Conflict[];
  /** What the last desk wrote that joined. */
  readonly office?: SiteOffice;
  /** Desk id → the head office it pinned when it joined: no other desk can speak for it. */
  readonly pinned: Readonly<Record<string, SiteOffice>>;
}

const settingDefaults: Settings = {
  siteName: '',
  shifts: defaultShifts,
  keyDueHours: 2,
  lockAfterMinutes: 5,
  printers: {},
  cashFloat: 50_000,
  backupDays: 7,
  retentionMonths: defaultRetention,
};

const whole = (from: number, to: number) =>
  z.number('error.number').int('error.number').min(from, 'error.number').max(to, 'error.number');

/** What each setting's value must be. */
export const settingSchemas: { readonly [K in SettingKey]: z.ZodType<Settings[K]> } = {
  siteName: z.string().trim().min(1, 'error.required').max(60, 'error.text-long'),
  shifts: z
    .array(shiftDefinitionSchema)
    .min(1, 'error.required')
    .max(8)
    .refine((shifts) => new Set(shifts.map((shift) => shift.name)).size === shifts.length, {
      message: 'site.shift-names',
    }),
  keyDueHours: whole(1, 168),
  lockAfterMinutes: whole(1, 120),
  printers: z.record(z.string().max(40), z.string().max(200)),
  cashFloat: z.number('error.money').int('error.money').min(0, 'error.money').max(10_000_000, 'error.money'),
  backupDays: whole(1, 90),
  retentionMonths: retentionSchema,
};

export const settingKeys = Object.keys(settingDefaults) as [SettingKey, ...SettingKey[]];

/** The site's value of a setting, or its default; also before the site is founded. */
export function settingOf<K extends SettingKey>(state: SiteState | undefined, key: K): Settings[K] {
  if (!state) return settingDefaults[key];
  if (key === 'siteName') return state.name as Settings[K];
  return state.settings[key] ?? settingDefaults[key];
}
