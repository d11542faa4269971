import type { Role } from '../../shared/domain/area.ts';
import type { Route, ScreenName } from '../app/route.ts';
import type { ScreenDefinition } from './screen.ts';

/** Every folder here that has a `screen.tsx`, in the order of the rail. */
export const screens: readonly ScreenDefinition[] = Object.values(
  import.meta.glob<{ screen: ScreenDefinition }>('./*/screen.tsx', { eager: true }),
)
  .map((module) => module.screen)
  .sort((a, b) => (a.rail?.order ?? 99) - (b.rail?.order ?? 99));

export function screensFor(role: Role): readonly ScreenDefinition[] {
  return screens.filter((screen) => screen.roles?.includes(role) ?? true);
}

/** The screen whose place in the rail a screen belongs to. */
export function underOf(name: ScreenName): ScreenName | undefined {
  return screens.find((screen) => screen.name === name)?.under;
}

/** Where a subject is shown: `unit:3-2-1201`, `receipt:R-A1-20261121-003`. */
export function routeOf(subject: string): Route | undefined {
  const word = subject.slice(0, subject.indexOf(':'));
  return screens.find((screen) => screen.opens?.words.includes(word))?.opens?.route(subject);
}
