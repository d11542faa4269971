import type { Row } from '../../../shared/domain/area.ts';
import { payMethod } from '../../../shared/domain/drawer/money-row.ts';
import { chargeItem } from '../../../shared/domain/receipts/items.ts';
import { shortTime, yuan } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import type { RowColumn } from '../../lists/row-table.tsx';
import type { Text } from '../../texts/use-text.ts';
import css from './receipts.module.css';

/** Rows of kind `receipt`. */
export function receiptColumns(t: Text, now: number): readonly RowColumn[] {
  return [
    {
      title: t('receipts.number'),
      width: 178,
      render: ({ data }) => <strong className={css.number}>{String(data.number ?? '')}</strong>,
    },
    { title: t('receipts.screen.at'), width: 116, render: ({ at }) => at && shortTime(at, now) },
    { title: t('receipts.screen.unit'), width: 106, render: ({ unit }) => unit },
    { title: t('receipts.payer'), width: 120, render: ({ data }) => String(data.payer ?? '') },
    { title: t('receipts.items'), render: (row) => itemsOf(row, t) },
    {
      title: t('receipts.method'),
      width: 96,
      render: ({ data }) => t.label(payMethod.label(String(data.method ?? ''))),
    },
    {
      title: t('receipts.screen.amount'),
      width: 120,
      align: 'right',
      render: ({ status, data }) => (
        <span className={status === 'voided' ? css.struck : css.amount}>{yuan(Number(data.total ?? 0))}</span>
      ),
    },
    { title: t('receipts.screen.status'), width: 150, render: (row) => <Status row={row} t={t} /> },
  ];
}

function itemsOf({ data }: Row, t: Text): string {
  const items = Array.isArray(data.items) ? data.items : [];
  return items.map((item) => t.label(chargeItem.label(String(item)))).join('、');
}

function Status({ row: { status, data }, t }: { readonly row: Row; readonly t: Text }) {
  const refunded = Number(data.refunded ?? 0);
  if (status === 'voided') return <Tag tone="amber">{t('receipts.status.voided')}</Tag>;
  if (refunded > 0)
    return <Tag tone="blue">{t('receipts.screen.part-refunded', { amount: yuan(refunded) })}</Tag>;
  return <Tag tone="green">{t('receipts.status.issued')}</Tag>;
}
