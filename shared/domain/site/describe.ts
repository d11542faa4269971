import type { Entry } from '../../journal/posting.ts';
import { formatMoney } from '../../values/money.ts';
import type { LogLine } from '../area.ts';
import {
  siteDeskAdded,
  siteDeskEnrolled,
  siteDeskRevoked,
  siteFounded,
  siteOfficeJoined,
  siteSettingChanged,
  siteSettled,
} from './entries.ts';

export function describeSite(entry: Entry): LogLine {
  if (siteFounded.is(entry)) {
    const { name, deskId, deskName } = entry.data;
    return { key: 'site.log.founded', values: { name, desk: `${deskId} ${deskName}` } };
  }
  if (siteDeskAdded.is(entry)) {
    const { deskId, continues } = entry.data;
    return { key: 'site.log.desk-added', values: { desk: deskId, continues } };
  }
  if (siteSettingChanged.is(entry)) {
    const { key, from, value } = entry.data;
    return {
      key: 'site.log.setting-changed',
      changes: changedParts(key, from, value),
    };
  }
  if (siteSettled.is(entry)) {
    const { path, from, value } = entry.data;
    return { key: 'site.log.settled', changes: changedParts(path, from, value) };
  }
  if (siteOfficeJoined.is(entry)) {
    return { key: 'site.log.office-joined', values: { company: entry.data.company } };
  }
  if (siteDeskEnrolled.is(entry)) {
    const { deskId, deskName } = entry.data;
    return { key: 'site.log.desk-enrolled', values: { desk: `${deskId} ${deskName}` } };
  }
  if (siteDeskRevoked.is(entry)) return { key: 'site.log.desk-revoked', values: { desk: entry.data.deskId } };
  return { key: 'site.log.other' };
}

function changedParts(key: string, from: unknown, to: unknown): NonNullable<LogLine['changes']> {
  return [{ label: `site.setting.${key}`, from: shownSetting(key, from), to: shownSetting(key, to) }];
}

/** A setting as a clerk reads it: money in yuan, shifts with their hours. */
export function shownSetting(key: string, value: unknown): string {
  if (key === 'cashFloat' && typeof value === 'number') return formatMoney(value);
  if (Array.isArray(value)) return value.map(oneShift).join(', ');
  if (value !== null && typeof value === 'object') {
    return Object.entries(value)
      .map(([name, item]) => `${name}: ${item}`)
      .join(', ');
  }
  return String(value ?? '');
}

function oneShift(shift: unknown): string {
  const { label, startsAt, endsAt } = shift as Record<string, unknown>;
  return `${label} ${startsAt}-${endsAt}`;
}
