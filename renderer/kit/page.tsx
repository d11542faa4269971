import type { ReactNode } from 'react';
import css from './kit.module.css';

interface PageProps {
  readonly title: string;
  readonly note?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen's paper: its title, what goes on there in a few words, its buttons, its work. */
export function Page({ title, note, actions, children }: PageProps) {
  return (
    <div className={css.page}>
      <header className={css.heading}>
        <h1>{title}</h1>
        <div className={css.note}>{note}</div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
