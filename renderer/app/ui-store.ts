import { createStore, type StoreApi } from 'zustand/vanilla';
import { home, type Route } from './route.ts';

export type Language = 'zh-CN' | 'zh-TW' | 'en';
export type ThemeChoice = 'light' | 'dark' | 'system';

/** What the window is doing; nothing of it belongs to the journal. */
export interface Ui {
  readonly route: Route;
  readonly past: readonly Route[];
  /** Counts the ways taken: the same form opened again is a new one. */
  readonly visit: number;
  readonly searchOpen: boolean;
  /** What a form opened by its function key starts with: the room that is shown. */
  readonly prefill: Readonly<Record<string, unknown>>;
  /** The draft that the open form writes to. */
  readonly draft: string | undefined;
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** The first-start guide stays until the recovery key is written down, though the desk is ready before. */
  readonly guiding: boolean;
  /** The clerk wants to read on in a damaged journal. */
  readonly readOnly: boolean;
  go(route: Route): void;
  back(): void;
  /** Forgets the way here: after sign-on and lock. */
  reset(route?: Route): void;
  showSearch(open: boolean): void;
  setPrefill(prefill: Readonly<Record<string, unknown>>): void;
  setDraft(draft: string | undefined): void;
  setLanguage(language: Language): void;
  setTheme(theme: ThemeChoice): void;
  setGuiding(guiding: boolean): void;
  readOn(): void;
}

export type UiStore = StoreApi<Ui>;

const longestPast = 30;

export function createUiStore(preferences: Pick<Ui, 'language' | 'theme'>): UiStore {
  return createStore<Ui>()((set) => ({
    ...preferences,
    route: home,
    past: [],
    visit: 0,
    searchOpen: false,
    prefill: {},
    draft: undefined,
    guiding: false,
    readOnly: false,
    go: (route) =>
      set(({ past, visit, route: here }) => ({
        route,
        past: [...past, here].slice(-longestPast),
        visit: visit + 1,
        searchOpen: false,
      })),
    back: () =>
      set(({ past, visit }) => ({ route: past.at(-1) ?? home, past: past.slice(0, -1), visit: visit + 1 })),
    reset: (route = home) => set({ route, past: [], searchOpen: false }),
    showSearch: (searchOpen) => set({ searchOpen }),
    setPrefill: (prefill) => set({ prefill }),
    setDraft: (draft) => set({ draft }),
    setLanguage: (language) => set({ language }),
    setTheme: (theme) => set({ theme }),
    setGuiding: (guiding) => set({ guiding }),
    readOn: () => set({ readOnly: true }),
  }));
}
