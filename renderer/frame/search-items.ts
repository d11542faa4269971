import type { SearchHit } from '../../shared/bridge/answers.ts';
import type { Role } from '../../shared/domain/area.ts';
import type { Registry } from '../../shared/domain/registry.ts';
import type { Route } from '../app/route.ts';
import { routeOf, screensFor } from '../screens/all.ts';
import type { Text } from '../texts/use-text.ts';
import { routeTo } from './route-to.ts';

export interface SearchItem {
  readonly id: string;
  readonly group: 'found' | 'commands';
  /** What kind of thing it is. */
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
  readonly shortcut?: string | undefined;
  readonly route?: Route;
}

/** What was found, as lines that lead somewhere. */
export function hitItems(hits: readonly SearchHit[], t: Text): SearchItem[] {
  return hits.flatMap((hit) => {
    const route = routeOf(hit.subject) ?? (hit.unit ? routeOf(`unit:${hit.unit}`) : undefined);
    if (!route) return [];
    const kind = t.has(`kind.${hit.kind}`) ? t(`kind.${hit.kind}`) : hit.kind;
    return [
      {
        id: `${hit.subject} ${hit.title}`,
        group: 'found',
        kind,
        title: hit.title,
        subtitle: hit.subtitle,
        route,
      },
    ];
  });
}

/** Screens and forms whose name has the words typed; all of them when nothing is typed. */
export function commandItems(text: string, role: Role, registry: Registry, t: Text): SearchItem[] {
  const forms = registry.forms
    .filter((form) => form.roles.includes(role))
    .map((form): SearchItem => {
      const title = t('frame.file-new', { name: t.label(form.title) });
      const route: Route = { screen: 'form', form: form.name };
      return {
        id: `form ${form.name}`,
        group: 'commands',
        kind: form.code,
        title,
        subtitle: '',
        shortcut: form.shortcut,
        route,
      };
    });
  const screens = screensFor(role).flatMap((screen): SearchItem[] => {
    const route = routeTo(screen.name);
    if (!route) return [];
    const title = t('frame.go-to', { name: t(screen.title) });
    return [
      {
        id: `screen ${screen.name}`,
        group: 'commands',
        kind: '',
        title,
        subtitle: '',
        shortcut: screen.shortcut,
        route,
      },
    ];
  });
  const lock: SearchItem = {
    id: 'lock',
    group: 'commands',
    kind: '',
    title: t('frame.lock'),
    subtitle: '',
    shortcut: 'F9',
  };
  const wanted = text.trim().toLowerCase();
  return [...forms, ...screens, lock].filter((item) =>
    `${item.title} ${item.kind} ${item.shortcut ?? ''}`.toLowerCase().includes(wanted),
  );
}
