import type { Route, ScreenName } from '../app/route.ts';

/** The plain route of a screen that needs nothing to be opened; undefined for one that shows a certain thing. */
export function routeTo(screen: ScreenName): Route | undefined {
  return screen === 'household' || screen === 'form' ? undefined : { screen };
}
