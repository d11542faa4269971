import { type ReactNode, useState } from 'react';
import table from '../../../renderer/kit/table.module.css';
import { type Column, TableCells, TableHead } from '../../../renderer/kit/table-parts.tsx';
import { Pager, type Paging } from '../../../renderer/lists/pager.tsx';
import css from './parts.module.css';

interface DataTableProps<T> {
  /** What the table lists, for the screen reader. */
  readonly label: string;
  readonly rows: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly empty: ReactNode;
  /** Left out, the rows given are all there are and are turned here. */
  readonly paging?: Paging;
  /** Lines a page where the rows are turned here. */
  readonly size?: number;
  keyOf(row: T): string | number;
}

/** A plain table that is turned page by page: Ant Design's writes style tags without the page's nonce. */
export function DataTable<T>({ label, rows, columns, empty, paging, size = 10, keyOf }: DataTableProps<T>) {
  const [own, setOwn] = useState(0);
  const last = Math.max(0, Math.ceil(rows.length / size) - 1);
  const turned = paging ?? { page: Math.min(own, last), size, total: rows.length, onPage: setOwn };
  const shown = paging ? rows : rows.slice(turned.page * size, (turned.page + 1) * size);
  if (turned.total === 0) return empty;
  return (
    <div className={`${table.sheet} ${css.sheet}`}>
      <table aria-label={label}>
        <TableHead columns={columns} />
        <tbody>
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              <TableCells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
      <Pager {...turned} />
    </div>
  );
}
