import { Table, type TableColumnsType } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Row } from '../../shared/domain/area.ts';
import { count } from '../kit/format.ts';
import { useText } from '../texts/use-text.ts';
import css from './lists.module.css';

export type RowColumns = TableColumnsType<Row>;

export interface Paging {
  /** From 0. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  onPage(page: number): void;
}

interface RowTableProps {
  /** What the table lists, for the screen reader. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: RowColumns;
  readonly paging?: Paging;
  readonly loading?: boolean;
  /** The line that is shown beside the list. */
  readonly chosen?: string | undefined;
  readonly empty: ReactNode;
  onOpen(row: Row): void;
}

/** A list that is walked with the arrow keys and whose lines open with Enter, as well as with the mouse. */
export function RowTable({
  label,
  rows,
  columns,
  paging,
  loading = false,
  chosen,
  empty,
  onOpen,
}: RowTableProps) {
  const t = useText();
  const [at, setAt] = useState(0);
  const reached = Math.min(at, Math.max(0, rows.length - 1));
  return (
    <div className={css.sheet} data-list>
      <Table<Row>
        aria-label={label}
        size="middle"
        rowKey="id"
        columns={columns}
        dataSource={[...rows]}
        loading={{ spinning: loading && rows.length === 0, delay: 150 }}
        locale={{ emptyText: loading ? ' ' : empty }}
        pagination={
          paging && paging.total > paging.size
            ? {
                current: paging.page + 1,
                pageSize: paging.size,
                total: paging.total,
                showSizeChanger: false,
                showTotal: (total) => t('lists.total', { count: count(total) }),
                onChange: (page) => paging.onPage(page - 1),
                size: 'small',
              }
            : false
        }
        onRow={(row, index = 0) => ({
          tabIndex: index === reached ? 0 : -1,
          'aria-selected': chosen === undefined ? undefined : row.id === chosen,
          onFocus: () => setAt(index),
          onClick: () => onOpen(row),
          onKeyDown: (event) => walk(event, () => onOpen(row)),
        })}
      />
    </div>
  );
}

/** Down from the filter's field goes into the list. */
export function intoList(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
  const line = document.querySelector<HTMLElement>('[data-list] tr[tabindex="0"]');
  if (!line) return;
  event.preventDefault();
  line.focus();
}

function walk(event: KeyboardEvent<HTMLElement>, open: () => void): void {
  // A key pressed on a button inside the line is the button's.
  if (event.target !== event.currentTarget) return;
  if (event.key === 'Enter' || event.key === ' ') open();
  else if (event.key === 'ArrowDown') neighbour(event.currentTarget, 'nextElementSibling')?.focus();
  else if (event.key === 'ArrowUp') neighbour(event.currentTarget, 'previousElementSibling')?.focus();
  else return;
  event.preventDefault();
}

function neighbour(
  line: HTMLElement,
  side: 'nextElementSibling' | 'previousElementSibling',
): HTMLElement | undefined {
  const next = line[side];
  return next instanceof HTMLElement && next.hasAttribute('tabindex') ? next : undefined;
}
