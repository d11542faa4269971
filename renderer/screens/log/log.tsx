import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useQuery } from '../../bridge/use-query.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { count } from '../../kit/format.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Page } from '../../kit/page.tsx';
import { useText } from '../../texts/use-text.ts';
import { isFiltered, logInput, pageOfSeq, placeOf, turned, wholeBook } from './book.ts';
import { BookFilters } from './book-filters.tsx';
import { BookPage } from './book-page.tsx';
import { DayRecordButton } from './day-record-button.tsx';
import { ExportButton } from './export-button.tsx';
import { PageTurner } from './page-turner.tsx';
import { SignDayButton } from './sign-day-button.tsx';
import { usePageKeys } from './use-page-keys.ts';
import { VerifyButton } from './verify-button.tsx';

/** Kinds whose change means that something was written; every posting touches one of them. */
const written = [
  'household',
  'change-sheet',
  'key',
  'key-slip',
  'receipt',
  'money',
  'print-job',
  'note',
  'shift',
  'staff',
  'site',
  'post-item',
  'drawer',
  'handover',
  'day',
  'roster',
  'notice',
  'tariff',
  'service',
  'roster-template',
  'fork',
  'conflict',
];

/** 台帐: the journal as a book. Nothing in it can be changed; what was corrected stands struck through beside the new. */
export function Log({ posting }: { readonly posting?: string }) {
  const t = useText();
  const wanted = posting === undefined ? undefined : placeOf(posting);
  const [filter, setFilter] = useState(wholeBook);
  const [chosen, setChosen] = useState<number>();
  const status = useQuery('status', {}, { status: true });
  const [desk, setDesk] = useState(wanted?.desk);
  const book = desk ?? status.data?.desk?.id ?? '';
  const log = useQuery('log', logInput(filter, chosen, desk), { kinds: written });
  const pages = log.data?.pages ?? 1;
  const page = Math.min(chosen ?? pages, pages);
  const go = (to: number) => setChosen(turned(to, 0, pages));
  usePageKeys({ page, pages, onPage: go });

  const first = log.data?.rows[0];
  // Of another desk's book it is on no page.
  const seq = wanted && wanted.desk === book ? wanted.seq : undefined;
  useEffect(() => {
    if (seq !== undefined && chosen === undefined && first) setChosen(pageOfSeq(seq, first));
  }, [seq, chosen, first]);

  return (
    <Page
      title={t('log.title')}
      note={log.data && t(isFiltered(filter) ? 'log.found' : 'log.total', { count: count(log.data.total) })}
      actions={
        <>
          <DayRecordButton />
          <SignDayButton />
          <VerifyButton />
          <ExportButton />
        </>
      }
    >
      <BookFilters
        desk={book}
        filter={filter}
        onDesk={(next) => {
          setDesk(next);
          setChosen(undefined);
        }}
        onFilter={(next) => {
          setFilter(next);
          setChosen(undefined);
        }}
      />
      <Loaded query={log}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState
              text={t('log.nothing')}
              hint={t(isFiltered(filter) ? 'log.nothing-filtered' : 'log.nothing-yet')}
              action={
                isFiltered(filter) && <Button onClick={() => setFilter(wholeBook)}>{t('log.all')}</Button>
              }
            />
          ) : (
            <BookPage
              rows={rows}
              site={status.data?.site?.name ?? ''}
              desk={book}
              marked={posting}
              page={page}
              pages={pages}
            >
              <PageTurner page={page} pages={pages} onPage={go} />
            </BookPage>
          )
        }
      </Loaded>
    </Page>
  );
}
