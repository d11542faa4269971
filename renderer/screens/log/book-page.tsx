import type { ReactNode } from 'react';
import type { LogEntry } from '../../../shared/bridge/answers.ts';
import { isOfficeDesk } from '../../../shared/sync/office-desk.ts';
import { useText } from '../../texts/use-text.ts';
import { BookEntry } from './book-entry.tsx';
import css from './log.module.css';

interface BookPageProps {
  readonly site: string;
  /** Whose book it is. */
  readonly desk: string;
  readonly rows: readonly LogEntry[];
  /** The posting somebody came here for. */
  readonly marked: string | undefined;
  readonly page: number;
  readonly pages: number;
  /** What turns the page. */
  readonly children: ReactNode;
}

/** One numbered page, ruled; a new day begins with its date. */
export function BookPage({ site, desk, rows, marked, page, pages, children }: BookPageProps) {
  const t = useText();
  return (
    <section className={css.book} aria-label={t('log.page-place', { page, pages })}>
      <header className={css.top}>
        <b>{t('log.book')}</b>
        <span>{[site, isOfficeDesk(desk) ? t('office.desk') : t('log.desk', { desk })].join(' · ')}</span>
        {children}
      </header>
      <section className={css.entries} aria-label={t('log.entries')} key={`${page} ${rows.length}`}>
        <div className={css.heads} aria-hidden="true">
          <span>{t('log.seq')}</span>
          <span>{t('field.at')}</span>
          <span>{t('field.clerk')}</span>
          <span>{t('log.matter')}</span>
          <span>{t('log.hash')}</span>
        </div>
        <ol>
          {rows.map((entry, place) => {
            const day = entry.at.slice(0, 10);
            const before = rows[place - 1]?.at.slice(0, 10);
            return (
              <BookEntry
                key={entry.posting}
                entry={entry}
                marked={entry.posting === marked}
                {...(day === before ? {} : { day })}
              />
            );
          })}
        </ol>
      </section>
    </section>
  );
}
