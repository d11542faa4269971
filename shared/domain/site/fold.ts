import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta, Projection } from '../area.ts';
import { siteDeskAdded, siteFounded, siteSettingChanged } from './entries.ts';
import { type SiteState, settingSchemas } from './settings.ts';

export function foldSite(state: SiteState | undefined, entry: Entry, meta: EntryMeta): SiteState | undefined {
  if (siteFounded.is(entry)) {
    const { name, deskId, deskName, publicKey } = entry.data;
    return {
      name,
      foundedAt: meta.at,
      desks: [{ id: deskId, name: deskName, publicKey }],
      settings: state?.settings ?? {},
    };
  }
  if (state && siteDeskAdded.is(entry)) {
    const { deskId, publicKey, continues } = entry.data;
    const name = state.desks.find((desk) => desk.id === continues)?.name ?? deskId;
    return { ...state, desks: [...state.desks, { id: deskId, name, publicKey }] };
  }
  if (state && siteSettingChanged.is(entry)) {
    const { key, value } = entry.data;
    // A value that an older or newer program allowed and this one does not must not break the desk: the
    // setting before stays.
    const known = settingSchemas[key]?.safeParse(value);
    if (!known?.success) return state;
    const name = key === 'siteName' ? String(known.data) : state.name;
    return { ...state, name, settings: { ...state.settings, [key]: known.data } };
  }
  return state;
}

export function projectSite(subject: string, state: SiteState): Projection {
  return {
    rows: [
      {
        kind: 'site',
        id: subject,
        at: state.foundedAt,
        data: { name: state.name, desks: state.desks.map(({ id, name }) => ({ id, name })) },
      },
    ],
  };
}
