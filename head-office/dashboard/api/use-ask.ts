import { useEffect, useRef, useState } from 'react';
import type { Query } from '../../../renderer/bridge/use-query.ts';
import { useText } from '../../../renderer/texts/use-text.ts';
import type { OfficeCallName, OfficeInput, OfficeOutput } from '../../../shared/office/api.ts';
import { useServices } from '../app/services.ts';

/**
 * Asks the head office, and again every so often while somebody looks at the page and after each sign-on. The last
 * answer to the same question stays, also when a newer one fails: a form under it must not lose what was typed; the
 * frame tells that the head office is not reached. `undefined` input asks nothing.
 */
export function useAsk<N extends OfficeCallName>(
  name: N,
  input: OfficeInput<N> | undefined,
  everySeconds?: number,
): Query<OfficeOutput<N>> {
  const t = useText();
  const { client, ui } = useServices();
  const key = input === undefined ? undefined : JSON.stringify(input);
  const [answer, setAnswer] = useState<Answered<N>>({});
  const [loading, setLoading] = useState(input !== undefined);
  const ask = useRef(() => {});

  useEffect(() => {
    if (key === undefined) return;
    let gone = false;
    ask.current = async () => {
      setLoading(true);
      const reply = await client(name, JSON.parse(key) as OfficeInput<N>);
      if (gone) return;
      setLoading(false);
      if (reply.ok) setAnswer({ key, data: reply.data });
      else
        setAnswer((before) => (before.key === key && 'data' in before ? before : { key, code: reply.code }));
    };
    ask.current();
    const timer = everySeconds
      ? setInterval(() => document.visibilityState === 'visible' && ask.current(), everySeconds * 1000)
      : undefined;
    const stop = ui.subscribe((now, before) => {
      if (now.session !== before.session) ask.current();
    });
    return () => {
      gone = true;
      clearInterval(timer);
      stop();
    };
  }, [client, ui, name, key, everySeconds]);

  const here = answer.key === key ? answer : {};
  return {
    data: here.data,
    error: here.code === undefined ? undefined : t.words(here.code),
    loading,
    refetch: () => ask.current(),
  };
}

interface Answered<N extends OfficeCallName> {
  readonly key?: string;
  readonly data?: OfficeOutput<N>;
  readonly code?: string;
}
