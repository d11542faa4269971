import type { Entry } from '../../journal/posting.ts';
import { isOfficeDesk } from '../../sync/office-desk.ts';
import type { EntryMeta, Projection } from '../area.ts';
import { conflictsAfter, type Step, settledConflicts } from '../conflict.ts';
import { conflictRow } from '../conflict-row.ts';
import { shownSetting } from './describe.ts';
import {
  siteDeskAdded,
  siteDeskEnrolled,
  siteDeskRevoked,
  siteFounded,
  siteOfficeJoined,
  siteSettingChanged,
  siteSettled,
} from './entries.ts';
import {
  type SettingKey,
  type SiteDesk,
  type SiteState,
  settingKeys,
  settingOf,
  settingSchemas,
} from './settings.ts';

/** What is known of a site before its founding posting has come. */
const unfounded: SiteState = {
  name: '',
  foundedAt: '',
  desks: [],
  shutOut: [],
  settings: {},
  conflicts: [],
  pinned: {},
};

/** Order is by clock, and clocks differ: what the head office wrote can stand before the site was founded. */
export function foldSite(state: SiteState | undefined, entry: Entry, meta: EntryMeta): SiteState | undefined {
  const site = state ?? unfounded;
  if (siteFounded.is(entry)) return found(site, entry.data, meta);
  if (siteDeskAdded.is(entry)) {
    const { deskId, publicKey, continues } = entry.data;
    const name = site.desks.find((desk) => desk.id === continues)?.name ?? deskId;
    return claim(site, { id: deskId, name, publicKey });
  }
  if (siteSettingChanged.is(entry)) {
    const { key, from, value } = entry.data;
    return change(site, { path: key, from, to: value }, meta);
  }
  if (siteSettled.is(entry)) {
    const { path, from, value, seen } = entry.data;
    const conflicts = settledConflicts(site.conflicts, { path, seen });
    return change({ ...site, conflicts }, { path, from, to: value }, meta);
  }
  if (siteOfficeJoined.is(entry)) {
    return { ...site, office: entry.data, pinned: { ...site.pinned, [meta.desk]: entry.data } };
  }
  if (!isOfficeDesk(meta.desk)) return state;
  if (siteDeskEnrolled.is(entry)) {
    const { deskId, deskName, publicKey } = entry.data;
    const shutOut = site.shutOut.filter((id) => id !== deskId);
    return withDesk({ ...site, shutOut }, { id: deskId, name: deskName, publicKey, vouched: true });
  }
  if (siteDeskRevoked.is(entry)) {
    const { deskId } = entry.data;
    const shutOut = [...site.shutOut.filter((id) => id !== deskId), deskId];
    const desks = site.desks.map((desk) =>
      desk.id === deskId ? ({ ...desk, revoked: true } as const) : desk,
    );
    return { ...site, shutOut, desks };
  }
  return state;
}

function found(
  site: SiteState,
  {
    name,
    deskId,
    deskName,
    publicKey,
  }: { name: string; deskId: string; deskName: string; publicKey: string },
  meta: EntryMeta,
): SiteState {
  // One site has one founding: a second one is another desk's claim to be a desk of it, no more.
  const first = site.foundedAt === '';
  const founded = first ? { ...site, name: site.settings.siteName ?? name, foundedAt: meta.at } : site;
  return claim(founded, { id: deskId, name: deskName, publicKey });
}

/** What a desk says of itself; it does not change a key that the head office stands for. */
function claim(site: SiteState, desk: SiteDesk): SiteState {
  const known = site.desks.find((one) => one.id === desk.id);
  return known || isOfficeDesk(desk.id) ? site : withDesk(site, desk);
}

function withDesk(site: SiteState, desk: SiteDesk): SiteState {
  const shown: SiteDesk = site.shutOut.includes(desk.id) ? { ...desk, revoked: true } : desk;
  const at = site.desks.findIndex((one) => one.id === desk.id);
  return { ...site, desks: at < 0 ? [...site.desks, shown] : site.desks.with(at, shown) };
}

function change(site: SiteState, step: Step & { readonly path: SettingKey }, meta: EntryMeta): SiteState {
  const { path: key, to } = step;
  // A value that an older or newer program allowed and this one does not must not break the desk: the
  // setting before stays.
  const known = settingSchemas[key]?.safeParse(to);
  if (!known?.success) return site;
  const name = key === 'siteName' ? String(known.data) : site.name;
  const settings = { ...site.settings, [key]: known.data };
  const current = site.settings[key] ?? (key === 'siteName' && site.foundedAt !== '' ? site.name : undefined);
  // Where nobody had changed it nobody is overwritten, whatever the default was in the program that wrote it.
  if (current === undefined) return { ...site, name, settings };
  return { ...site, name, settings, conflicts: conflictsAfter(site.conflicts, step, current, meta) };
}

export function projectSite(subject: string, state: SiteState): Projection {
  const { name, foundedAt, office } = state;
  const desks = state.desks.map(({ id, name: deskName, revoked }) => ({
    id,
    name: deskName,
    ...(revoked && { revoked }),
  }));
  return {
    rows: [
      {
        kind: 'site',
        id: subject,
        ...(foundedAt !== '' && { at: foundedAt }),
        data: { name, desks, ...(office && { company: office.company }) },
      },
      ...settingKeys.map((key) => ({
        kind: 'setting',
        id: `${subject}/${key}`,
        data: { key, value: settingOf(state, key) },
      })),
      ...state.conflicts.map((one) =>
        conflictRow(subject, one, {
          label: `site.setting.${one.path}`,
          textOf: (value) => shownSetting(one.path, value),
        }),
      ),
    ],
  };
}
