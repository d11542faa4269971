import type { ReactNode } from 'react';
import css from './parts.module.css';

interface StartPageProps {
  readonly title: string;
  readonly above?: string;
  readonly lead?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** One sheet in the middle of an empty page: before anybody is signed on. */
export function StartPage({ title, above, lead, wide = false, children }: StartPageProps) {
  return (
    <main className={css.start}>
      <div className={css['sheet-card']} data-wide={wide}>
        {above && <div className={css.above}>{above}</div>}
        <h1>{title}</h1>
        {lead && <p className={css.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
