import { Segmented } from 'antd';
import { useState } from 'react';
import { Card } from '../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../renderer/kit/empty-state.tsx';
import { yuan } from '../../../renderer/kit/format.ts';
import { Loaded } from '../../../renderer/kit/loaded.tsx';
import { useNow } from '../../../renderer/kit/use-now.ts';
import { type Text, useText } from '../../../renderer/texts/use-text.ts';
import type { Tokens } from '../../../renderer/theme/tokens.ts';
import { days, localDate } from '../../../shared/values/time.ts';
import { useAsk } from '../api/use-ask.ts';
import { barAxes, legend, sidesOf, tooltip } from './bars.ts';
import { useColours } from './colours.ts';
import type { PlotOption } from './echarts.ts';
import { type MoneySeries, moneySeries } from './money-series.ts';
import { Plot } from './plot.tsx';

export const moneyRanges = [7, 30, 90] as const;

interface MoneyPlotProps {
  readonly sites: readonly { readonly site: string; readonly name: string }[];
}

/** Money by day, a colour for each site. */
export function MoneyPlot({ sites }: MoneyPlotProps) {
  const t = useText();
  const [range, setRange] = useState<number>(30);
  const money = useMoney(range);
  return (
    <Card
      title={t('plots.money')}
      note={
        <Segmented
          size="small"
          aria-label={t('plots.range')}
          value={range}
          onChange={setRange}
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

/** The money of the last so many days, today with them. */
export function useMoney(range: number, site?: string) {
  const now = useNow(60_000);
  const to = localDate(now);
  const from = localDate(now - days(range - 1));
  const query = useAsk('money', { from, to, ...(site !== undefined && { site }) }, 60);
  return { from, to, query };
}

interface MoneyBarsProps extends MoneyPlotProps {
  readonly series: MoneySeries;
}

export function MoneyBars({ series, sites }: MoneyBarsProps) {
  const t = useText();
  const colours = useColours();
  const names = new Map(sites.map(({ site, name }) => [site, name]));
  if (series.sites.length === 0) {
    return <EmptyState text={t('plots.no-money')} hint={t('plots.no-money-hint')} />;
  }
  return (
    <Plot
      label={t('plots.money-label', { sum: yuan(series.sum) })}
      option={moneyOption(series, names, t, colours)}
    />
  );
}

function moneyOption(
  series: MoneySeries,
  names: ReadonlyMap<string, string>,
  t: Text,
  colours: Tokens,
): PlotOption {
  return {
    color: sidesOf(colours),
    ...barAxes(
      series.dates.map((date) => date.slice(5)),
      colours,
    ),
    legend: legend(colours, series.sites.length > 1),
    tooltip: tooltip(colours, (yuanAmount) => yuan(Math.round(yuanAmount * 100))),
    series: series.sites.map(({ site, amounts }) => ({
      type: 'bar',
      stack: 'money',
      barMaxWidth: 36,
      name: site === undefined ? t('plots.others') : (names.get(site) ?? site),
      data: amounts.map((fen) => fen / 100),
    })),
  };
}
