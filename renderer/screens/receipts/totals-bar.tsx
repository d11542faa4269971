import { useMemo } from 'react';
import type { Row } from '../../../shared/domain/area.ts';
import { payMethod } from '../../../shared/domain/drawer/money-row.ts';
import { count, yuan } from '../../kit/format.ts';
import { ExportRows } from '../../lists/export-rows.tsx';
import { useText } from '../../texts/use-text.ts';
import type { ReceiptFilter } from './receipt-filter.ts';
import { receiptTotals } from './receipt-totals.ts';
import css from './receipts.module.css';

interface TotalsBarProps {
  readonly rows: readonly Row[];
  readonly filter: ReceiptFilter;
}

/** What the listed receipts come to. */
export function TotalsBar({ rows, filter }: TotalsBarProps) {
  const t = useText();
  const totals = useMemo(() => receiptTotals(rows), [rows]);
  const figures = [
    [t('receipts.sum.count'), t('receipts.sum.sheets', { count: count(totals.valid) })],
    [t('receipts.sum.received'), yuan(totals.received)],
    [t('receipts.sum.voided', { count: totals.voidCount }), yuan(totals.voided)],
    [t('receipts.sum.refunded'), yuan(totals.refunded)],
    [t('receipts.sum.net'), yuan(totals.net)],
  ] as const;
  return (
    <section className={css.totals} aria-label={t('receipts.sum.label')}>
      <dl>
        {figures.map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <ul className={css.methods}>
        {totals.byMethod.map(({ method, amount }) => (
          <li key={method}>
            {t.label(payMethod.label(method))} <b>{yuan(amount)}</b>
          </li>
        ))}
      </ul>
      <ExportRows kind="receipt" name={t('receipts.title')} from={filter.from} to={filter.to} />
    </section>
  );
}
