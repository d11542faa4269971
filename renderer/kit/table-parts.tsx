import type { ReactNode } from 'react';

export interface Column<T> {
  readonly title: string;
  readonly align?: 'right';
  /** The title is for the screen reader alone: a column of buttons. */
  readonly untitled?: true;
  render(row: T): ReactNode;
}

interface TableHeadProps<T> {
  readonly columns: readonly Column<T>[];
}

export function TableHead<T>({ columns }: TableHeadProps<T>) {
  return (
    <thead>
      <tr>
        {columns.map(({ title, align, untitled }) => (
          <th key={title} scope="col" data-align={align}>
            {untitled ? <span className="unseen">{title}</span> : title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface TableCellsProps<T> extends TableHeadProps<T> {
  readonly row: T;
}

/** The cells of one line; the line itself belongs to the list. */
export function TableCells<T>({ columns, row }: TableCellsProps<T>) {
  return columns.map(({ title, align, render }) => (
    <td key={title} data-align={align}>
      {render(row)}
    </td>
  ));
}
