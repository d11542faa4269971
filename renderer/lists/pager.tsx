import { Pagination } from 'antd';
import { count } from '../kit/format.ts';
import css from '../kit/table.module.css';
import { useText } from '../texts/use-text.ts';

export interface Paging {
  /** From 0. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  onPage(page: number): void;
}

/** Turns the pages of a list; nothing while there is one page only. */
export function Pager({ page, size, total, onPage }: Paging) {
  const t = useText();
  if (total <= size) return null;
  return (
    <Pagination
      className={css.pages ?? ''}
      size="small"
      current={page + 1}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      showTotal={(all) => t('lists.total', { count: count(all) })}
      onChange={(next) => onPage(next - 1)}
    />
  );
}
