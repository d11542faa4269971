import { Button, Checkbox } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Row } from '../../../shared/domain/area.ts';
import { keyKind } from '../../../shared/domain/keys/choices.ts';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Fault } from '../../kit/fault.tsx';
import { Tag } from '../../kit/tag.tsx';
import listCss from '../../lists/lists.module.css';
import { RowTable } from '../../lists/row-table.tsx';
import { useAllRows } from '../../lists/use-all-rows.ts';
import { usePageSize } from '../../lists/use-page-size.ts';
import { useRole } from '../../lists/use-role.ts';
import { WordsField } from '../../lists/words-field.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './keys.module.css';
import { outByKey } from './out-by-key.ts';
import { RetireDialog } from './retire-dialog.tsx';

/** The keys kept at the desk, where they hang and how many are here. `chosen` is a key another screen pointed at. */
export function RegisterList({ chosen }: { readonly chosen: string | undefined }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const { atDesk, leads } = useRole();
  const size = usePageSize(60);
  const [words, setWords] = useState('');
  const [retired, setRetired] = useState(false);
  const [page, setPage] = useState(0);
  const [retiring, setRetiring] = useState<Row>();
  const text = useDeferredValue(words.trim());
  const list = useQuery(
    'rows',
    {
      kind: 'key',
      order: 'oldest',
      page,
      size,
      ...(text === '' ? {} : { text }),
      ...(retired ? {} : { status: 'active' }),
    },
    { kinds: ['key'] },
  );
  const slips = useAllRows({ kind: 'key-slip', open: true });
  const out = useMemo(() => outByKey(slips.data?.rows ?? []), [slips.data]);
  const change = (subject: string) => go({ screen: 'form', form: 'key', subject });
  const lend = (key: string) => go({ screen: 'form', form: 'key-slip', prefill: { key } });

  return (
    <>
      <search className={listCss.filters}>
        <WordsField
          value={words}
          hint={t('keys.screen.words')}
          onChange={(typed) => {
            setWords(typed);
            setPage(0);
          }}
        />
        <Checkbox
          checked={retired}
          onChange={(event) => {
            setRetired(event.target.checked);
            setPage(0);
          }}
        >
          {t('keys.screen.with-retired')}
        </Checkbox>
      </search>
      {list.error !== undefined && (
        <Fault text={t('window.failed', { reason: list.error })} onRetry={list.refetch} />
      )}
      <RowTable
        label={t('keys.screen.tab.register')}
        rows={list.data?.rows ?? []}
        loading={list.loading}
        chosen={chosen}
        paging={{ page, size, total: list.data?.total ?? 0, onPage: setPage }}
        onOpen={({ id, status }) => atDesk && status === 'active' && change(id)}
        columns={[
          {
            title: t('keys.screen.name'),
            render: ({ data }) => <strong className={css.label}>{String(data.label ?? '')}</strong>,
          },
          {
            title: t('keys.screen.kind'),
            width: 120,
            render: ({ data }) => t.label(keyKind.label(String(data.kind))),
          },
          { title: t('keys.screen.unit'), width: 120, render: ({ unit = '' }) => unit },
          {
            title: t('keys.screen.place'),
            width: 150,
            render: ({ data }) => [data.place, data.hook].filter(Boolean).join(' · '),
          },
          {
            title: t('keys.screen.here'),
            width: 110,
            align: 'right',
            render: (row) => <Here count={Number(row.data.count ?? 0)} out={out.get(row.id) ?? 0} />,
          },
          {
            title: t('lists.actions'),
            untitled: true,
            width: leads ? 250 : 180,
            render: (row) =>
              row.status === 'retired' ? (
                <Tag>{t('keys.status.retired')}</Tag>
              ) : (
                atDesk && (
                  <Actions
                    label={String(row.data.label ?? '')}
                    onLend={() => lend(row.id)}
                    onChange={() => change(row.id)}
                    onRetire={leads ? () => setRetiring(row) : undefined}
                  />
                )
              ),
          },
        ]}
        empty={
          text === '' ? (
            <EmptyState
              text={t('keys.screen.none-kept')}
              hint={t('keys.screen.none-kept-hint')}
              action={
                atDesk && (
                  <Button type="primary" onClick={() => go({ screen: 'form', form: 'key' })}>
                    {t('keys.screen.add')}
                  </Button>
                )
              }
            />
          ) : (
            <EmptyState text={t('lists.none-found')} hint={t('lists.none-found-hint')} />
          )
        }
      />
      {retiring && (
        <RetireDialog
          subject={retiring.id}
          label={String(retiring.data.label ?? '')}
          onClose={() => setRetiring(undefined)}
        />
      )}
    </>
  );
}

function Here({ count, out }: { readonly count: number; readonly out: number }) {
  return (
    <span className={out > 0 ? css.short : undefined}>
      {count - out} / {count}
    </span>
  );
}

interface ActionsProps {
  readonly label: string;
  onLend(): void;
  onChange(): void;
  readonly onRetire: (() => void) | undefined;
}

function Actions({ label, onLend, onChange, onRetire }: ActionsProps) {
  const t = useText();
  const buttons = [
    ['keys.screen.lend', onLend],
    ['keys.screen.edit', onChange],
    ...(onRetire ? [['keys.retire', onRetire] as const] : []),
  ] as const;
  return (
    <span className={css.actions}>
      {buttons.map(([word, act]) => (
        <Button
          key={word}
          size="small"
          aria-label={`${t(word)} ${label}`}
          onClick={(event) => {
            event.stopPropagation();
            act();
          }}
        >
          {t(word)}
        </Button>
      ))}
    </span>
  );
}
