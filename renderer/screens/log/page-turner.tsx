import { Button, InputNumber } from 'antd';
import { count } from '../../kit/format.ts';
import { useText } from '../../texts/use-text.ts';
import css from './log.module.css';

interface PageTurnerProps {
  readonly page: number;
  readonly pages: number;
  onPage(page: number): void;
}

export function PageTurner({ page, pages, onPage }: PageTurnerProps) {
  const t = useText();
  return (
    <nav className={css.turner} aria-label={t('log.pages')}>
      <Button size="small" disabled={page <= 1} onClick={() => onPage(1)}>
        {t('log.first')}
      </Button>
      <Button size="small" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('log.previous')}
      </Button>
      <span className={css.place}>
        {t('log.page-before')}
        <InputNumber
          key={page}
          size="small"
          controls={false}
          min={1}
          max={pages}
          precision={0}
          defaultValue={page}
          aria-label={t('log.page-number')}
          onPressEnter={(event) => onPage(Number(event.currentTarget.value) || page)}
        />
        {t('log.page-of', { pages: count(pages) })}
      </span>
      <Button size="small" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {t('log.next')}
      </Button>
      <Button size="small" disabled={page >= pages} onClick={() => onPage(pages)}>
        {t('log.last')}
      </Button>
    </nav>
  );
}
