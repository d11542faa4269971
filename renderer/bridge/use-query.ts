import { useEffect, useRef, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../../shared/bridge/contract.ts';
import { useServices } from '../app/services.ts';
import { errorText } from './desk.ts';
import { touches, type Watched } from './touches.ts';

export interface Query<T> {
  /** The last answer; stays while a newer one is fetched. */
  readonly data: T | undefined;
  /** Why there is no newer answer, in a sentence. */
  readonly error: string | undefined;
  readonly loading: boolean;
  refetch(): void;
}

/**
 * Asks main, and asks again whenever an event says that the answer may have changed. `undefined` input asks nothing.
 * While an answer is under way further changes are gathered into one question: an import of thousands of rows must not
 * make the window ask thousands of times.
 */
export function useQuery<N extends CallName>(
  name: N,
  input: CallInput<N> | undefined,
  watched: Watched = {},
): Query<CallOutput<N>> {
  const { bridge } = useServices();
  const [answer, setAnswer] = useState<{ data?: CallOutput<N>; error?: string }>({});
  const [loading, setLoading] = useState(input !== undefined);
  const watchedNow = useRef(watched);
  watchedNow.current = watched;
  const ask = useRef(() => {});
  const key = input === undefined ? undefined : JSON.stringify(input);

  useEffect(() => {
    if (key === undefined) return;
    let gone = false;
    let asking = false;
    let stale = false;
    const settle = (next: { data?: CallOutput<N>; error?: string }) => {
      if (gone) return;
      asking = false;
      setAnswer((before) => ({ ...(next.error ? before : {}), ...next }));
      setLoading(false);
      if (stale) ask.current();
    };
    ask.current = () => {
      stale = asking;
      if (asking) return;
      asking = true;
      bridge.call(name, JSON.parse(key) as CallInput<N>).then(
        (data) => settle({ data }),
        (reason: unknown) => settle({ error: errorText(reason) }),
      );
    };
    setLoading(true);
    ask.current();
    const stop = bridge.onEvent((event) => {
      if (touches(event, watchedNow.current)) ask.current();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [bridge, name, key]);

  return { data: answer.data, error: answer.error, loading, refetch: () => ask.current() };
}
