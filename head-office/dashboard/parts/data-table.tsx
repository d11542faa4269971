import { type ReactNode, useState } from 'react';
import { Pager, type Paging } from './pager.tsx';
import css from './parts.module.css';

export interface Column<T> {
  readonly title: string;
  readonly align?: 'right';
  /** The title is for the screen reader alone: a column of buttons. */
  readonly untitled?: true;
  render(row: T): ReactNode;
}

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
    <div className={css.sheet}>
      <table aria-label={label}>
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
          {shown.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ title, align, render }) => (
                <td key={title} data-align={align}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager {...turned} />
    </div>
  );
}
