import { Pagination } from 'antd';
import { count } from '../../../renderer/kit/format.ts';
import { useText } from '../../../renderer/texts/use-text.ts';
import css from './parts.module.css';

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
