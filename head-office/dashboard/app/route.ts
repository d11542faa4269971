import { type RecordKind, recordKinds } from '../records/record-kind.ts';

export const siteTabs = ['overview', 'money', 'staff', 'records', 'settings'] as const;
export type SiteTab = (typeof siteTabs)[number];

/** Every place of the dashboard; each has an address of its own, so the browser's back button and bookmarks work. */
export type Route =
  | { readonly screen: 'overview' }
  | { readonly screen: 'site'; readonly site: string; readonly tab: SiteTab }
  | { readonly screen: 'log'; readonly site: string; readonly desk: string; readonly page?: number }
  | { readonly screen: 'records'; readonly kind: RecordKind; readonly site?: string }
  | { readonly screen: 'enrol'; readonly site?: string }
  | { readonly screen: 'accounts' }
  | { readonly screen: 'unknown' };

const home: Route = { screen: 'overview' };

/** The address of a place. */
export function pathOf(route: Route): string {
  switch (route.screen) {
    case 'overview':
      return '/';
    case 'site':
      return `/sites/${route.site}${route.tab === 'overview' ? '' : `/${route.tab}`}`;
    case 'log':
      return `/sites/${route.site}/desks/${route.desk}${query({ page: route.page })}`;
    case 'records':
      return `/records/${route.kind}${query({ site: route.site })}`;
    case 'enrol':
      return `/enrol${query({ site: route.site })}`;
    case 'accounts':
      return '/accounts';
    case 'unknown':
      return '/';
  }
}

/** The place of an address; one that is none is said to be none, instead of leading elsewhere. */
export function routeOf(path: string): Route {
  const address = new URL(path, 'http://local');
  const [area, name, third, fourth] = address.pathname.split('/').filter(Boolean);
  const site = address.searchParams.get('site') ?? undefined;
  const from = site === undefined ? {} : { site };
  if (area === undefined) return home;
  if (area === 'accounts') return { screen: 'accounts' };
  if (area === 'enrol') return { screen: 'enrol', ...from };
  if (area === 'records') {
    const kind = recordKinds.find((known) => known === name);
    return kind ? { screen: 'records', kind, ...from } : { screen: 'unknown' };
  }
  if (area !== 'sites' || name === undefined) return { screen: 'unknown' };
  if (third === 'desks' && fourth !== undefined) {
    const page = Number(address.searchParams.get('page'));
    const at = Number.isInteger(page) && page > 0 ? { page } : {};
    return { screen: 'log', site: name, desk: fourth, ...at };
  }
  const tab = third === undefined ? 'overview' : siteTabs.find((known) => known === third);
  return tab ? { screen: 'site', site: name, tab } : { screen: 'unknown' };
}

function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
