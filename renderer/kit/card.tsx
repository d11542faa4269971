import type { ReactNode } from 'react';
import css from './kit.module.css';

export type Tone = 'seal' | 'amber' | 'green' | 'blue' | 'plain';

interface CardProps {
  readonly title?: ReactNode;
  /** Right of the title: a count, or what is special. */
  readonly note?: ReactNode;
  readonly tone?: Tone;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function Card({ title, note, tone = 'plain', className, children }: CardProps) {
  return (
    <section className={[css.card, className].filter(Boolean).join(' ')} data-tone={tone}>
      {title !== undefined && (
        <h2>
          {title}
          {note !== undefined && <span>{note}</span>}
        </h2>
      )}
      {children}
    </section>
  );
}
