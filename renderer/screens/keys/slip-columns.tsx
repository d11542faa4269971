import type { Row } from '../../../shared/domain/area.ts';
import { borrowerKind } from '../../../shared/domain/keys/choices.ts';
import { shortTime } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import type { RowColumn } from '../../lists/row-table.tsx';
import type { Text } from '../../texts/use-text.ts';
import css from './keys.module.css';

export const keyColumn = (t: Text): RowColumn => ({
  title: t('keys.screen.key'),
  render: ({ data }) => (
    <strong className={css.label}>
      {t('keys.screen.times', { label: String(data.keyLabel ?? ''), count: Number(data.count ?? 0) })}
    </strong>
  ),
});

export const borrowerColumn = (t: Text): RowColumn => ({
  title: t('keys.screen.borrower'),
  render: ({ data }) => (
    <>
      {`${t.label(borrowerKind.label(String(data.borrowerKind)))} ${String(data.borrower ?? '')}`}
      <span className={css.quiet}>
        {[data.maskedPhone, data.guard ? t('keys.screen.guarded', { guard: String(data.guard) }) : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  ),
});

export const reasonColumn = (t: Text): RowColumn => ({
  title: t('keys.screen.reason'),
  render: ({ data }) => String(data.reason ?? ''),
});

export const numberColumn = (t: Text): RowColumn => ({
  title: t('keys.screen.number'),
  width: 186,
  render: ({ data }) => <span className={css.label}>{String(data.number ?? '')}</span>,
});

export const timeColumn = (
  t: Text,
  now: number,
  title: string,
  of: (row: Row) => string | undefined,
): RowColumn => ({
  title: t(title),
  width: 124,
  render: (row) => {
    const at = of(row);
    return at ? shortTime(at, now) : '';
  },
});

export const statusColumn = (t: Text, now: number): RowColumn => ({
  title: t('keys.screen.status'),
  width: 130,
  render: ({ open, due, data }) => {
    const late = open && due !== undefined && Date.parse(due) < now;
    const lost = Number(data.lost ?? 0);
    if (open)
      return <Tag tone={late ? 'seal' : 'amber'}>{t(late ? 'keys.status.overdue' : 'keys.status.out')}</Tag>;
    if (lost > 0) return <Tag tone="seal">{t('keys.slip.lost', { count: lost })}</Tag>;
    return <Tag tone="green">{t('keys.status.returned')}</Tag>;
  },
});
