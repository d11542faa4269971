import { useDeferredValue, useState } from 'react';
import { useQuery } from '../../bridge/use-query.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Fault } from '../../kit/fault.tsx';
import { useNow } from '../../kit/use-now.ts';
import css from '../../lists/lists.module.css';
import { RowTable } from '../../lists/row-table.tsx';
import { usePageSize } from '../../lists/use-page-size.ts';
import { WordsField } from '../../lists/words-field.tsx';
import { useText } from '../../texts/use-text.ts';
import { borrowerColumn, keyColumn, numberColumn, statusColumn, timeColumn } from './slip-columns.tsx';

interface SlipsHistoryProps {
  readonly words: string;
  onOpen(subject: string): void;
}

/** Every slip there was, newest first. */
export function SlipsHistory({ words: start, onOpen }: SlipsHistoryProps) {
  const t = useText();
  const now = useNow();
  const size = usePageSize(60);
  const [words, setWords] = useState(start);
  const [page, setPage] = useState(0);
  const text = useDeferredValue(words.trim());
  const list = useQuery(
    'rows',
    { kind: 'key-slip', page, size, ...(text === '' ? {} : { text }) },
    { kinds: ['key-slip'] },
  );
  return (
    <>
      <search className={css.filters}>
        <WordsField
          value={words}
          hint={t('keys.screen.history-words')}
          onChange={(typed) => {
            setWords(typed);
            setPage(0);
          }}
        />
      </search>
      {list.error !== undefined && (
        <Fault text={t('window.failed', { reason: list.error })} onRetry={list.refetch} />
      )}
      <RowTable
        label={t('keys.screen.tab.history')}
        rows={list.data?.rows ?? []}
        loading={list.loading}
        paging={{ page, size, total: list.data?.total ?? 0, onPage: setPage }}
        onOpen={({ id }) => onOpen(id)}
        columns={[
          numberColumn(t),
          keyColumn(t),
          borrowerColumn(t),
          timeColumn(t, now, 'keys.screen.issued', (row) => row.at),
          timeColumn(t, now, 'keys.screen.returned', (row) => String(row.data.returnedAt ?? '')),
          statusColumn(t, now),
        ]}
        empty={
          text === '' ? (
            <EmptyState text={t('keys.screen.none-history')} hint={t('keys.screen.none-out-hint')} />
          ) : (
            <EmptyState text={t('lists.none-found')} hint={t('lists.none-found-hint')} />
          )
        }
      />
    </>
  );
}
