import type { Call } from '../bridge/desk.ts';

export interface Draft {
  readonly id: string;
  /** Name of the FormDefinition. */
  readonly form: string;
  /** The filed form it changes; empty for a new one. */
  readonly subject: string;
  /** When it was last typed into, milliseconds since 1970. */
  readonly at: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Unfinished forms: they survive a crash or a power cut, and leave when the form is filed or thrown away. */
export interface Drafts {
  keep(draft: Draft): Promise<void>;
  /** Newest first; what this desk's key does not open is left out. */
  of(form: string, subject: string): Promise<readonly Draft[]>;
  drop(id: string): Promise<void>;
}

/**
 * The database behind them is read when the first form is opened: nobody signs on with one.
 * @param call asks main for the key, which it gives only while somebody is signed on.
 */
export function openDrafts(call: Call): Drafts {
  let opened: Promise<Drafts> | undefined;
  const store = () => {
    opened ??= import('./draft-store.ts').then(({ openDraftStore }) => openDraftStore(call));
    return opened;
  };
  return {
    keep: async (draft) => (await store()).keep(draft),
    of: async (form, subject) => (await store()).of(form, subject),
    drop: async (id) => (await store()).drop(id),
  };
}
