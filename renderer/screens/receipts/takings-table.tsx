import type { DayReport, Takings } from '../../../shared/domain/drawer/day-report.ts';
import { yuan } from '../../kit/format.ts';
import { useText } from '../../texts/use-text.ts';
import css from './receipts.module.css';

interface TakingsTableProps {
  readonly title: string;
  readonly lines: DayReport['byMethod'];
  readonly total: Takings;
  nameOf(key: string): string;
}

/** Papers and money, a line for each way of paying or item; the columns add up to the last one. */
export function TakingsTable({ title, lines, total, nameOf }: TakingsTableProps) {
  const t = useText();
  const columns = ['papers', 'received', 'voided', 'refunded', 'net'] as const;
  return (
    <table className={css.takings} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {columns.map((column) => (
            <th key={column} scope="col" data-align="right">
              {t(`receipts.day.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">{nameOf(line.key)}</th>
            <Figures sum={line} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('receipts.day.net')}</th>
          <Figures sum={total} />
        </tr>
      </tfoot>
    </table>
  );
}

function Figures({ sum }: { readonly sum: Takings }) {
  const money = (fen: number) => (fen === 0 ? '' : yuan(fen));
  return (
    <>
      <td data-align="right">{sum.receipts + sum.voids + sum.refunds}</td>
      <td data-align="right">{money(sum.received)}</td>
      <td data-align="right">{money(sum.voided)}</td>
      <td data-align="right">{money(sum.refunded)}</td>
      <td data-align="right" className={css.amount}>
        {yuan(sum.net)}
      </td>
    </>
  );
}
