import type {
  DeskSummary,
  OfficeAlarm,
  RosterGap,
  SiteDetail,
  SiteSummary,
} from '../../../shared/office/api.ts';
import { isOfficeDesk } from '../../../shared/sync/office-desk.ts';
import { localIso } from '../../../shared/values/time.ts';
import type { OfficeParts } from '../../parts.ts';
import type { DeskRecord, SiteRecord } from '../../store/office-store.ts';
import { rowColumns, rowOf, type StoredRow } from '../folding/known.ts';
import { figuresOf, notWork, type SiteFigures } from './figures.ts';
import { rosterGaps } from './roster-gaps.ts';

/** How many urgent and late lines a page shows. */
const mostLines = 200;

/** How every site stands. */
export async function sites(parts: OfficeParts): Promise<readonly SiteSummary[]> {
  const [records, summary] = await Promise.all([parts.store.sites(), summaries(parts)]);
  return records.map((record) => summary(record));
}

/** One site with what is urgent, what is late, and where the roster has nobody. */
export async function siteDetail(parts: OfficeParts, site: string): Promise<SiteDetail | null> {
  const record = await parts.store.site(site);
  if (!record) return null;
  const [summary, officeBooks, urgent, late] = await Promise.all([
    summaries(parts, site),
    officeBooksOf(parts, site),
    openLines(parts, site, 'urgent', 'at NULLS FIRST, kind, id'),
    openLines(parts, site, 'due < $3', 'due, kind, id'),
  ]);
  return { ...summary(record), urgent, late, gaps: summary.gapsOf(site), officeBooks };
}

async function officeBooksOf({ store }: OfficeParts, site: string): Promise<readonly string[]> {
  const [now, heads] = await Promise.all([store.officeDesk(site), store.heads(site)]);
  const earlier = heads.map(({ desk }) => desk).filter((desk) => isOfficeDesk(desk) && desk !== now);
  return [now, ...earlier];
}

export async function alarms({ store }: OfficeParts): Promise<readonly OfficeAlarm[]> {
  const [all, records] = await Promise.all([store.alarms(), store.sites()]);
  const names = new Map(records.map(({ site, name }) => [site, name]));
  return all
    .filter(({ settled }) => !settled)
    .map(({ settled: _, ...alarm }) => ({ ...alarm, siteName: names.get(alarm.site) ?? alarm.site }));
}

interface Summaries {
  (record: SiteRecord): SiteSummary;
  gapsOf(site: string): readonly RosterGap[];
}

async function summaries(parts: OfficeParts, only?: string): Promise<Summaries> {
  const { store } = parts;
  const [desks, apart, raised, figures, gaps] = await Promise.all([
    store.desks(only),
    store.quarantined(),
    store.alarms(),
    figuresOf(parts),
    rosterGaps(parts, only),
  ]);
  const quarantined = new Map(apart.map(({ site, desk, count }) => [`${site} ${desk}`, count]));
  const desksOf = bySite(desks);
  const open = bySite(raised.filter(({ settled }) => !settled));
  const gapsOf = (site: string): readonly RosterGap[] => gaps.get(site) ?? [];
  const summary = ({ site, name, postings, position }: SiteRecord): SiteSummary => {
    const { position: folded, ...made }: SiteFigures = figures(site);
    return {
      site,
      name,
      postings,
      behind: Math.max(0, position - folded),
      desks: (desksOf.get(site) ?? []).map((desk) =>
        deskSummary(desk, quarantined.get(`${site} ${desk.desk}`) ?? 0),
      ),
      ...made,
      alarms: open.get(site)?.length ?? 0,
      rosterGaps: new Set(gapsOf(site).map(({ date }) => date)).size,
    };
  };
  return Object.assign(summary, { gapsOf });
}

function bySite<T extends { readonly site: string }>(
  things: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const list = found.get(thing.site) ?? [];
    if (list.length === 0) found.set(thing.site, list);
    list.push(thing);
  }
  return found;
}

function deskSummary(
  { desk, name, lastContact, waiting, lastSeq, revoked, succeeds }: DeskRecord,
  quarantined: number,
): DeskSummary {
  return {
    desk,
    name,
    waiting,
    lastSeq,
    revoked,
    quarantined,
    ...(lastContact !== undefined && { lastContact }),
    ...(succeeds !== undefined && { succeeds }),
  };
}

async function openLines({ database, clock }: OfficeParts, site: string, which: string, order: string) {
  const rows = await database.query<StoredRow>(
    `SELECT ${rowColumns} FROM served_row WHERE site = $1 AND open AND NOT kind = ANY($2::text[])
       AND $3::text IS NOT NULL AND ${which} ORDER BY ${order} LIMIT ${mostLines}`,
    [site, notWork, localIso(clock())],
  );
  return rows.map(rowOf);
}
