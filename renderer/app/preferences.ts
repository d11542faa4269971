import type { Language, ThemeChoice } from './ui-store.ts';

const key = 'preferences';
const languages: readonly Language[] = ['zh-CN', 'zh-TW', 'en'];
const themes: readonly ThemeChoice[] = ['light', 'dark', 'system'];

export interface Preferences {
  readonly language: Language;
  readonly theme: ThemeChoice;
}

/** The desk's window, or the head office's page. */
interface Keeper {
  subscribe(listener: (now: Preferences, before: Preferences) => void): () => void;
}

/** Language and theme of this window; anything unreadable counts as not chosen. */
export function readPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  const kept = parse(storage.getItem(key));
  return {
    language: languages.find((language) => language === kept.language) ?? 'zh-CN',
    theme: themes.find((theme) => theme === kept.theme) ?? 'light',
  };
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(text ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

/** Keeps them from now on. */
export function keepPreferences(ui: Keeper, storage: Pick<Storage, 'setItem'>): () => void {
  return ui.subscribe(({ language, theme }, before) => {
    if (language === before.language && theme === before.theme) return;
    storage.setItem(key, JSON.stringify({ language, theme }));
  });
}
