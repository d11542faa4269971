import { Button } from 'antd';
import { EmptyState } from '../../../renderer/kit/empty-state.tsx';
import { yuan } from '../../../renderer/kit/format.ts';
import type { Column } from '../../../renderer/kit/table-parts.tsx';
import { Tag } from '../../../renderer/kit/tag.tsx';
import type { Paging } from '../../../renderer/lists/pager.tsx';
import { type Text, useText } from '../../../renderer/texts/use-text.ts';
import type { Row } from '../../../shared/domain/area.ts';
import type { SiteSummary } from '../../../shared/office/api.ts';
import { DataTable } from '../parts/data-table.tsx';
import type { RecordKind } from './record-kind.ts';
import { recordSpecs } from './record-specs.ts';
import css from './records.module.css';
import { Withdraw } from './withdraw.tsx';

interface RecordListProps {
  readonly kind: RecordKind;
  readonly site: Pick<SiteSummary, 'site' | 'name'>;
  readonly rows: readonly Row[];
  readonly paging: Paging;
  /** Left out where nothing can be changed. */
  readonly edit?: {
    onChange(row: Row): void;
    onDone(): void;
  };
}

/** What a site has of a kind, withdrawn ones too. */
export function RecordList({ kind, site, rows, paging, edit }: RecordListProps) {
  const t = useText();
  const words = { site: site.name, kind: t(`records.${kind}`) };
  const actions = (given: NonNullable<typeof edit>): Column<Row> => ({
    title: t('lists.actions'),
    untitled: true,
    align: 'right',
    render: (row) =>
      row.status !== 'withdrawn' && (
        <div className={css.buttons}>
          <Button size="small" onClick={() => given.onChange(row)}>
            {t('records.change')}
          </Button>
          <Withdraw row={row} site={site} onDone={given.onDone} />
        </div>
      ),
  });
  return (
    <DataTable
      label={t('records.list', words)}
      rows={rows}
      keyOf={({ id }) => id}
      paging={paging}
      empty={
        <EmptyState
          text={t('records.none', words)}
          hint={t(edit ? 'records.none-hint' : 'records.none-viewer')}
        />
      }
      columns={[
        ...recordSpecs[kind].columns.map((name) => ({
          title: t(`records.field-${name}`),
          render: (row: Row) => <Cell name={name} row={row} />,
        })),
        {
          title: t('records.state'),
          render: ({ status }: Row) => (
            <Tag tone={status === 'withdrawn' ? 'plain' : 'green'}>
              {t(status === 'withdrawn' ? 'records.withdrawn' : 'records.current')}
            </Tag>
          ),
        },
        ...(edit ? [actions(edit)] : []),
      ]}
    />
  );
}

function Cell({ name, row }: { readonly name: string; readonly row: Row }) {
  const t = useText();
  const { data } = row;
  if (name === 'title' && data.urgent === true) {
    return (
      <>
        <Tag tone="seal">{t('records.urgent')}</Tag> {String(data.title)}
      </>
    );
  }
  return wordsOf(name, data, t);
}

/** A field of a line as the list shows it. */
function wordsOf(name: string, data: Row['data'], t: Text): string {
  const value = data[name];
  if (name === 'price') return data.free === true ? t('office.free') : yuan(Number(value));
  if (name === 'weekdays') return t('records.week-sum', { count: peopleIn(value) });
  if (Array.isArray(value)) return value.length === 0 ? t('records.nobody') : value.join('、');
  return value === undefined || value === '' ? '—' : String(value);
}

function peopleIn(weekdays: unknown): number {
  if (!Array.isArray(weekdays)) return 0;
  return weekdays.flat().reduce((sum: number, need: { people?: number }) => sum + (need.people ?? 0), 0);
}
