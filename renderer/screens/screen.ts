import type { ReactNode } from 'react';
import type { Role } from '../../shared/domain/area.ts';
import type { Route, RouteOf, ScreenName } from '../app/route.ts';

/** One screen, found by its folder: `renderer/screens/<name>/screen.tsx` exports `screen`. */
export interface ScreenDefinition<N extends ScreenName = ScreenName> {
  readonly name: N;
  /** Text key of its name in the rail and in the search box. */
  readonly title: string;
  /** Its place in the rail; a screen without one is reached from others. */
  readonly rail?: {
    readonly order: number;
    readonly place: 'work' | 'foot';
    /** Row kinds whose open ones are counted beside the name. */
    readonly kinds?: readonly string[];
  };
  /** The rail's entry that stays marked while this screen is shown. */
  readonly under?: ScreenName;
  /** Function key that opens it. */
  readonly shortcut?: string;
  /** Who has it; everybody when left out. */
  readonly roles?: readonly Role[];
  /** Subjects that it shows, by the word before the colon: search hits and log lines lead here. */
  readonly opens?: { readonly words: readonly string[]; route(subject: string): Route };
  render(route: RouteOf<N>): ReactNode;
}

export function defineScreen<N extends ScreenName>(definition: ScreenDefinition<N>): ScreenDefinition<N> {
  return definition;
}
