import { useCallback, useEffect, useRef, useState } from 'react';
import type { Values } from '../../shared/forms/visible.ts';
import { useServices } from '../app/services.ts';
import { errorText } from '../bridge/desk.ts';
import type { Draft } from '../drafts/drafts.ts';

const pause = 300;

export interface DraftKeeping {
  /** Id of the open one. Filing it carries this id: a draft whose filing was cut off makes no second paper. */
  id(): string;
  /** Drafts of this form that an earlier time left behind. */
  readonly left: readonly Draft[];
  /** When the open one was last kept; milliseconds since 1970. */
  readonly keptAt: number | undefined;
  /** Why drafts cannot be kept, if so. */
  readonly error: string | undefined;
  /** Keeps what was typed, shortly after the typing stops. */
  keep(values: Values): void;
  /** Takes over a draft: from now on it is the open one. */
  resume(draft: Draft): void;
  drop(id: string): Promise<void>;
  /** The form is filed: its draft goes. */
  done(): Promise<void>;
}

/** Writes the open form into the window's database while it is typed. Leaving the screen writes at once. */
export function useDraft(form: string, subject: string): DraftKeeping {
  const { drafts, ui } = useServices();
  const [left, setLeft] = useState<readonly Draft[]>([]);
  const [keptAt, setKeptAt] = useState<number>();
  const [error, setError] = useState<string>();
  const id = useRef(crypto.randomUUID() as string);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => Promise<void> }>(undefined);

  const queue = useRef(Promise.resolve());

  /** One after the other: a draft that is dropped while it is being written must not come back. */
  const guarded = useCallback((act: () => Promise<void>) => {
    queue.current = queue.current.then(act).then(
      () => setError(undefined),
      (reason: unknown) => setError(errorText(reason)),
    );
    return queue.current;
  }, []);

  useEffect(() => {
    ui.getState().setDraft(id.current);
    void guarded(async () => setLeft(await drafts.of(form, subject)));
    return () => {
      ui.getState().setDraft(undefined);
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      void waiting.current.write();
    };
  }, [drafts, ui, form, subject, guarded]);

  const forget = () => {
    if (waiting.current) clearTimeout(waiting.current.timer);
    waiting.current = undefined;
  };

  return {
    id: () => id.current,
    left: left.filter((draft) => draft.id !== id.current),
    keptAt,
    error,
    keep(values) {
      forget();
      const write = () =>
        guarded(async () => {
          waiting.current = undefined;
          const at = Date.now();
          await drafts.keep({ id: id.current, form, subject, at, values });
          setKeptAt(at);
        });
      waiting.current = { write, timer: setTimeout(write, pause) };
    },
    resume(draft) {
      id.current = draft.id;
      ui.getState().setDraft(draft.id);
      setKeptAt(draft.at);
      setLeft((all) => all.filter((one) => one.id !== draft.id));
    },
    async drop(gone) {
      await guarded(() => drafts.drop(gone));
      setLeft((all) => all.filter((one) => one.id !== gone));
    },
    async done() {
      forget();
      await guarded(() => drafts.drop(id.current));
      id.current = crypto.randomUUID();
      setKeptAt(undefined);
    },
  };
}
