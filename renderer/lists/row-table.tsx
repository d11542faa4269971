import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Row } from '../../shared/domain/area.ts';
import table from '../kit/table.module.css';
import { type Column, TableCells, TableHead } from '../kit/table-parts.tsx';
import css from './lists.module.css';
import { Pager, type Paging } from './pager.tsx';

export interface RowColumn extends Column<Row> {
  /** Pixels; the others share what is left. */
  readonly width?: number;
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
  const [at, setAt] = useState(0);
  const reached = Math.min(at, Math.max(0, rows.length - 1));
  return (
    <div className={`${table.sheet} ${css.sheet}`} data-list>
      <table aria-label={label} aria-busy={loading}>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} {...(width === undefined ? {} : { width })} />
          ))}
        </colgroup>
        <TableHead columns={columns} />
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
              <TableCells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && !loading && empty}
      {paging && <Pager {...paging} />}
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
