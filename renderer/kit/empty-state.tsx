import type { ReactNode } from 'react';
import css from './kit.module.css';

interface EmptyStateProps {
  /** What there is none of. */
  readonly text: string;
  /** What to do next. */
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
}

export function EmptyState({ text, hint, action }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <strong>{text}</strong>
      {hint && <span>{hint}</span>}
      {action}
    </div>
  );
}
