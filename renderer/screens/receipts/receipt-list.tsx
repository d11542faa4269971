import { Alert, Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import { localDate } from '../../../shared/values/time.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Fault } from '../../kit/fault.tsx';
import { count } from '../../kit/format.ts';
import { useNow } from '../../kit/use-now.ts';
import { RowTable } from '../../lists/row-table.tsx';
import { useAllRows } from '../../lists/use-all-rows.ts';
import { usePageSize } from '../../lists/use-page-size.ts';
import { useText } from '../../texts/use-text.ts';
import { FilterBar } from './filter-bar.tsx';
import { receiptColumns } from './receipt-columns.tsx';
import { paidBy, queryOf, type ReceiptFilter } from './receipt-filter.ts';
import { TotalsBar } from './totals-bar.tsx';

const totalsHeight = 86;

interface ReceiptListProps {
  readonly chosen: string | undefined;
  onOpen(subject: string): void;
}

/** Receipts of some days, newest first, with the sums of exactly what is listed. It starts with today's. */
export function ReceiptList({ chosen, onOpen }: ReceiptListProps) {
  const t = useText();
  const now = useNow(60_000);
  const today = localDate(now);
  const size = usePageSize(totalsHeight);
  const [filter, setFilter] = useState<ReceiptFilter>({ words: '', from: today, to: today });
  const [page, setPage] = useState(0);
  const query = useAllRows(queryOf(useDeferredValue(filter)));
  const listed = paidBy(query.data?.rows ?? [], filter.method);
  const narrow = (next: ReceiptFilter) => {
    setFilter(next);
    setPage(0);
  };
  const dated = filter.from !== undefined || filter.to !== undefined;
  const worded = filter.words.trim() !== '';
  return (
    <>
      <FilterBar filter={filter} today={today} onChange={narrow} />
      <TotalsBar rows={listed} filter={filter} />
      {query.data?.cut && (
        <Alert type="warning" title={t('receipts.screen.cut', { count: count(query.data.rows.length) })} />
      )}
      {query.error !== undefined && (
        <Fault text={t('window.failed', { reason: query.error })} onRetry={query.refetch} />
      )}
      <RowTable
        label={t('receipts.title')}
        rows={listed.slice(page * size, (page + 1) * size)}
        columns={receiptColumns(t, now)}
        loading={query.loading}
        chosen={chosen}
        paging={{ page, size, total: listed.length, onPage: setPage }}
        onOpen={({ id }) => onOpen(id)}
        empty={
          <EmptyState
            text={t(worded ? 'lists.none-found' : 'receipts.screen.none')}
            hint={t('receipts.screen.none-hint')}
            action={
              worded &&
              dated && (
                <Button onClick={() => narrow({ words: filter.words })}>
                  {t('receipts.screen.all-dates')}
                </Button>
              )
            }
          />
        }
      />
    </>
  );
}
