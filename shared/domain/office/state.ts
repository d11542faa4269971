import type { z } from 'zod';
import type { noticePublished, rosterTemplateSet, serviceSet, tariffSet } from './entries.ts';

type Notice = z.infer<typeof noticePublished.schema>;
type Tariff = z.infer<typeof tariffSet.schema>;
type Service = z.infer<typeof serviceSet.schema>;
type RosterTemplate = z.infer<typeof rosterTemplateSet.schema>;

export interface NoticeState extends Notice {
  readonly kind: 'notice';
  readonly at: string;
  readonly withdrawnAt?: string;
  /** By desk id. */
  readonly read: Readonly<Record<string, { readonly at: string; readonly clerk: string }>>;
}

export interface TariffState extends Tariff {
  readonly kind: 'tariff';
  readonly at: string;
  readonly withdrawnAt?: string;
  /** Prices by the day they hold from, the earliest first. */
  readonly prices: readonly { readonly from: string; readonly price: number }[];
}

export interface ServiceState extends Service {
  readonly kind: 'service';
  readonly at: string;
  readonly withdrawnAt?: string;
}

export interface RosterTemplateState extends RosterTemplate {
  readonly kind: 'roster-template';
  readonly at: string;
  readonly withdrawnAt?: string;
}

export type OfficeState = NoticeState | TariffState | ServiceState | RosterTemplateState;
