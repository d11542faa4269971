import { z } from 'zod';

const key = 'preferences';
const schema = z.object({
  language: z.enum(['zh-CN', 'zh-TW', 'en']).catch('zh-CN'),
  theme: z.enum(['light', 'dark', 'system']).catch('light'),
});
export type Preferences = z.infer<typeof schema>;

/** The desk's window, or the head office's page. */
interface Keeper {
  subscribe(listener: (now: Preferences, before: Preferences) => void): () => void;
}

/** Language and theme of this window; anything unreadable counts as not chosen. */
export function readPreferences(storage: Pick<Storage, 'getItem'>): Preferences {
  return schema.parse(parse(storage.getItem(key)));
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}') ?? {};
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
