import type { ReactNode } from 'react';
import type { Tone } from './card.tsx';
import css from './kit.module.css';

/** Red only for what is urgent or blocks, amber for what nears, green for what is done, blue for the rest. */
export function Tag({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={css.tag} data-tone={tone}>
      {children}
    </span>
  );
}
