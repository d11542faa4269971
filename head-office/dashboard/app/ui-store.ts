import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Language, ThemeChoice } from '../../../renderer/app/ui-store.ts';
import { pathOf, type Route, routeOf } from './route.ts';

/** What this browser window is doing; nothing of it belongs to the company. */
export interface Ui {
  readonly route: Route;
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Goes up at each sign-on: what was asked before it is asked anew. */
  readonly session: number;
  /** The server ended the session; the page under the sign-on screen keeps what was typed. */
  readonly signedOff: boolean;
  /** Whether the head office answered when it was last asked. */
  readonly reached: boolean;
  go(route: Route): void;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeChoice): void;
  setReached(reached: boolean): void;
  endSession(): void;
  startSession(): void;
}

export type UiStore = StoreApi<Ui>;

/** The parts of a window that the address bar and its back button are reached by. */
export interface AddressBar {
  readonly location: Pick<Location, 'pathname' | 'search'>;
  readonly history: Pick<History, 'pushState'>;
  addEventListener(type: 'popstate', listener: () => void): void;
}

export function createUiStore(bar: AddressBar, preferences: Pick<Ui, 'language' | 'theme'>): UiStore {
  const here = () => routeOf(bar.location.pathname + bar.location.search);
  const store = createStore<Ui>()((set, get) => ({
    ...preferences,
    route: here(),
    session: 0,
    signedOff: false,
    reached: true,
    go: (route) => {
      if (pathOf(route) !== pathOf(get().route)) bar.history.pushState(null, '', pathOf(route));
      set({ route });
    },
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
    setReached: (reached) => set({ reached }),
    endSession: () => set({ signedOff: true }),
    startSession: () => set(({ session }) => ({ signedOff: false, session: session + 1 })),
  }));
  bar.addEventListener('popstate', () => store.setState({ route: here() }));
  return store;
}
