import { Spin } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import type { Query } from '../bridge/use-query.ts';
import { useText } from '../texts/use-text.ts';
import { Fault } from './fault.tsx';
import css from './kit.module.css';

interface LoadedProps<T> {
  readonly query: Query<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows the answer when it is there; until then that it is coming, and instead of it why it did not come. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const t = useText();
  if (query.error !== undefined) {
    return <Fault text={t('window.failed', { reason: query.error })} onRetry={query.refetch} />;
  }
  if (query.data === undefined) {
    return (
      <div className={css.waiting} role="status" aria-label={t('window.loading')}>
        <LateSpin />
      </div>
    );
  }
  return children(query.data);
}

/** Most answers come sooner; a wheel that is never seen is not made either. */
const lateMillis = 150;

function LateSpin() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), lateMillis);
    return () => clearTimeout(timer);
  }, []);
  return late && <Spin />;
}
