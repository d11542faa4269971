import { EmptyState } from '../../../renderer/kit/empty-state.tsx';
import { yuan } from '../../../renderer/kit/format.ts';
import { type Text, useText } from '../../../renderer/texts/use-text.ts';
import type { Tokens } from '../../../renderer/theme/tokens.ts';
import { barAxes, legend, sidesOf, tooltip } from './bars.ts';
import { useColours } from './colours.ts';
import type { PlotOption } from './echarts.ts';
import type { MoneySeries } from './money-series.ts';
import { Plot } from './plot.tsx';

export interface NamedSite {
  readonly site: string;
  readonly name: string;
}

interface MoneyBarsProps {
  readonly series: MoneySeries;
  readonly sites: readonly NamedSite[];
}

/** What came in on each day, a colour for each site. */
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
