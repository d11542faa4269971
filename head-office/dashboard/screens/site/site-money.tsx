import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { count, yuan } from '../../../../renderer/kit/format.ts';
import { Loaded } from '../../../../renderer/kit/loaded.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { ComplaintPlot } from '../../plots/complaint-plot.tsx';
import { MoneyCard } from '../../plots/money-card.tsx';
import { useMoney } from '../../plots/use-money.ts';
import css from './site.module.css';
import type { SheetProps } from './site.tsx';

/** Money of a site by day as a plot, the days as a table beside it. */
export function SiteMoney({ detail }: SheetProps) {
  const t = useText();
  const money = useMoney(detail.site);
  return (
    <div className={css['wide-pair']}>
      <div className={css.stack}>
        <MoneyCard money={money} sites={[detail]} />
        <ComplaintPlot site={detail.site} />
      </div>
      <Loaded query={money.query}>
        {(rows) => (
          <Card
            title={t('site-page.money-days')}
            note={yuan(rows.reduce((sum, { amount }) => sum + amount, 0))}
          >
            <DataTable
              label={t('site-page.money-days')}
              rows={[...rows].sort((a, b) => b.date.localeCompare(a.date))}
              keyOf={({ date }) => date}
              empty={<EmptyState text={t('plots.no-money')} />}
              columns={[
                { title: t('site-page.date'), render: ({ date }) => date },
                { title: t('site-page.receipts'), align: 'right', render: ({ receipts }) => count(receipts) },
                { title: t('site-page.amount'), align: 'right', render: ({ amount }) => yuan(amount) },
              ]}
            />
          </Card>
        )}
      </Loaded>
    </div>
  );
}
