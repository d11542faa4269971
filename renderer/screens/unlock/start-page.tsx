import type { ReactNode } from 'react';
import { useText } from '../../texts/use-text.ts';
import css from './start-page.module.css';

interface StartPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly wide?: boolean;
  readonly tone?: 'plain' | 'seal';
  /** Above the title: the site, where there is one. */
  readonly above?: string | undefined;
  readonly children: ReactNode;
}

/** One sheet in the middle of the window: everything before somebody is signed on. */
export function StartPage({ title, lead, wide = false, tone = 'plain', above, children }: StartPageProps) {
  const t = useText();
  return (
    <main className={css.page}>
      <div className={css.sheet} data-wide={wide} data-tone={tone}>
        <div className={css.brand}>{above ?? t('frame.product')}</div>
        <h1>{title}</h1>
        {lead && <p className={css.lead}>{lead}</p>}
        {children}
      </div>
    </main>
  );
}
