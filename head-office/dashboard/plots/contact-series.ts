import type { SiteSummary } from '../../../shared/office/api.ts';

export interface ContactLine {
  readonly site: string;
  readonly name: string;
  /** Postings that its desks still have to send. */
  readonly waiting: number;
  /** Hours since the desk that was silent longest was heard of; left out when one never was. */
  readonly silentHours?: number;
}

/** How the sites stand with the head office, the worst first. Desks that were revoked do not count. */
export function contactLines(sites: readonly SiteSummary[], now: number): ContactLine[] {
  return sites
    .map(({ site, name, desks }) => {
      const working = desks.filter(({ revoked }) => !revoked);
      const waiting = working.reduce((sum, desk) => sum + desk.waiting, 0);
      const oldest = oldestContact(working);
      if (oldest === undefined) return { site, name, waiting };
      return { site, name, waiting, silentHours: Math.max(0, (now - Date.parse(oldest)) / 3_600_000) };
    })
    .sort(
      (a, b) =>
        (b.silentHours ?? 0) - (a.silentHours ?? 0) || b.waiting - a.waiting || a.site.localeCompare(b.site),
    );
}

/** ISO time at which the desk silent longest was last heard of; undefined when there is none or one never was. */
export function oldestContact(desks: readonly { readonly lastContact?: string }[]): string | undefined {
  const times = desks.map(({ lastContact }) => lastContact);
  if (times.includes(undefined)) return undefined;
  return times.sort((a, b) => Date.parse(a ?? '') - Date.parse(b ?? ''))[0];
}

/** Nobody has to call anywhere: all desks were heard of within a quarter of an hour and nothing waits. */
export function allInTouch(lines: readonly ContactLine[]): boolean {
  return lines.every(({ waiting, silentHours }) => waiting === 0 && (silentHours ?? 1) <= 0.25);
}

export type ContactTone = 'green' | 'amber' | 'seal' | 'plain';

/** Green up to a quarter of an hour, amber up to a day, then red; nothing is known of a desk that was never heard of. */
export function contactTone(lastContact: string | undefined, now: number): ContactTone {
  if (lastContact === undefined) return 'plain';
  const minutes = (now - Date.parse(lastContact)) / 60_000;
  if (minutes <= 15) return 'green';
  return minutes <= 24 * 60 ? 'amber' : 'seal';
}
