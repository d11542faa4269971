import { Segmented } from 'antd';
import { Card } from '../../../renderer/kit/card.tsx';
import { Loaded } from '../../../renderer/kit/loaded.tsx';
import { useText } from '../../../renderer/texts/use-text.ts';
import { MoneyBars, type NamedSite } from './money-bars.tsx';
import { moneySeries } from './money-series.ts';
import { moneyRanges, type useMoney } from './use-money.ts';

interface MoneyCardProps {
  readonly money: ReturnType<typeof useMoney>;
  readonly sites: readonly NamedSite[];
}

/** Money by day, a colour for each site, and how many days of it. */
export function MoneyCard({ money, sites }: MoneyCardProps) {
  const t = useText();
  return (
    <Card
      title={t('plots.money')}
      note={
        <Segmented
          size="small"
          aria-label={t('plots.range')}
          value={money.range}
          onChange={money.setRange}
          options={moneyRanges.map((value) => ({ value, label: t('plots.days', { count: value }) }))}
        />
      }
    >
      <Loaded query={money.query}>
        {(rows) => <MoneyBars series={moneySeries(rows, money.from, money.to)} sites={sites} />}
      </Loaded>
    </Card>
  );
}
