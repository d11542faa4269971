import { Pagination } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Row } from '../../shared/domain/area.ts';
import { count } from '../kit/format.ts';
import { useText } from '../texts/use-text.ts';
import css from './lists.module.css';

export interface RowColumn {
  readonly title: string;
  /** The title is for the screen reader alone: a column of buttons. */
  readonly untitled?: true;
  /** Pixels; the others share what is left. */
  readonly width?: number;
  readonly align?: 'right';
  render(row: Row): ReactNode;
}

interface Paging {
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
  readonly columns: readonly RowColumn[];
  readonly paging?: Paging;
  readonly loading?: boolean;
  /** The line that is shown beside the list. */
  readonly chosen?: string | undefined;
  readonly empty: ReactNode;
  onOpen(row: Row): void;
}

/**
 * A list that is walked with the arrow keys and whose lines open with Enter, as well as with the mouse. A plain table:
 * Ant Design's writes style tags without the page's nonce.
 */
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
      <table aria-label={label} aria-busy={loading}>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} {...(width === undefined ? {} : { width })} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title, align, untitled }) => (
              <th key={title} scope="col" data-align={align}>
                {untitled ? <span className="unseen">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.id}
              tabIndex={index === reached ? 0 : -1}
              data-chosen={row.id === chosen}
              onFocus={() => setAt(index)}
              onClick={() => onOpen(row)}
              onKeyDown={(event) => walk(event, () => onOpen(row))}
            >
              {columns.map(({ title, align, render }) => (
                <td key={title} data-align={align}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && !loading && empty}
      {paging && paging.total > paging.size && (
        <Pagination
          className={css.pages ?? ''}
          size="small"
          current={paging.page + 1}
          pageSize={paging.size}
          total={paging.total}
          showSizeChanger={false}
          showTotal={(total) => t('lists.total', { count: count(total) })}
          onChange={(page) => paging.onPage(page - 1)}
        />
      )}
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
