import { Button, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { use as uses } from '../../../shared/domain/households/choices.ts';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Fault } from '../../kit/fault.tsx';
import { count } from '../../kit/format.ts';
import { Page } from '../../kit/page.tsx';
import { ExportRows } from '../../lists/export-rows.tsx';
import css from '../../lists/lists.module.css';
import { RowTable } from '../../lists/row-table.tsx';
import { usePageSize } from '../../lists/use-page-size.ts';
import { useRole } from '../../lists/use-role.ts';
import { WordsField } from '../../lists/words-field.tsx';
import { useText } from '../../texts/use-text.ts';
import { ChangeSheetButton } from './change-sheet-button.tsx';
import { householdColumns } from './columns.tsx';
import { NoHouseholds } from './no-households.tsx';
import { openByUnit } from './open-by-unit.ts';

/** Every room of the site, in the order of its code. */
export function Households({ text }: { readonly text: string }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const { atDesk } = useRole();
  const size = usePageSize();
  const [words, setWords] = useState(text);
  const [use, setUse] = useState<string>();
  const [page, setPage] = useState(0);
  const wanted = useDeferredValue(words.trim());
  const narrowed = wanted !== '' || use !== undefined;
  const list = useQuery(
    'rows',
    {
      kind: 'household',
      order: 'unit',
      page,
      size,
      ...(wanted === '' ? {} : { text: wanted }),
      ...(use === undefined ? {} : { status: use }),
    },
    { kinds: ['household'] },
  );
  const open = useQuery('openItems', {}, { kinds: ['key-slip', 'note', 'household-conflict', 'print-job'] });
  const openAt = useMemo(() => openByUnit(open.data ?? []), [open.data]);
  const total = list.data?.total ?? 0;
  const clear = () => {
    setWords('');
    setUse(undefined);
    setPage(0);
  };
  const create = () => go({ screen: 'form', form: 'household' });

  return (
    <Page
      title={t('households.screen.title')}
      note={list.data && t('households.screen.note', { count: count(total) })}
      actions={
        <>
          <ChangeSheetButton />
          <ExportRows kind="household" name={t('households.screen.title')} />
          {atDesk && (
            <Button type="primary" onClick={create}>
              {t('households.screen.new')}
            </Button>
          )}
        </>
      }
    >
      <search className={css.filters}>
        <WordsField
          autoFocus
          value={words}
          label={t('lists.filter')}
          hint={t('households.screen.words')}
          onChange={(text) => {
            setWords(text);
            setPage(0);
          }}
        />
        <Select
          className={css.choice ?? ''}
          allowClear
          aria-label={t('households.screen.use')}
          placeholder={t('households.screen.any-use')}
          value={use ?? null}
          options={uses.options.map(({ value, label }) => ({
            value: value as string,
            label: t.label(label),
          }))}
          onChange={(chosen) => {
            setUse(chosen ?? undefined);
            setPage(0);
          }}
        />
      </search>
      {list.error !== undefined && (
        <Fault text={t('window.failed', { reason: list.error })} onRetry={list.refetch} />
      )}
      <RowTable
        label={t('households.screen.title')}
        rows={list.data?.rows ?? []}
        columns={householdColumns(t, openAt)}
        paging={{ page, size, total, onPage: setPage }}
        loading={list.loading}
        onOpen={({ id }) => go({ screen: 'household', unit: id })}
        empty={
          narrowed ? (
            <EmptyState
              text={t('lists.none-found')}
              hint={t('lists.none-found-hint')}
              action={<Button onClick={clear}>{t('lists.clear')}</Button>}
            />
          ) : (
            <NoHouseholds onNew={create} />
          )
        }
      />
    </Page>
  );
}
