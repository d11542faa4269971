import { Card } from '../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../renderer/kit/empty-state.tsx';
import { count } from '../../../renderer/kit/format.ts';
import { useNow } from '../../../renderer/kit/use-now.ts';
import { type Text, useText } from '../../../renderer/texts/use-text.ts';
import type { Tokens } from '../../../renderer/theme/tokens.ts';
import type { SiteSummary } from '../../../shared/office/api.ts';
import { tooltip, valueAxis } from './bars.ts';
import { useColours } from './colours.ts';
import { allInTouch, type ContactLine, contactLines } from './contact-series.ts';
import type { PlotOption } from './echarts.ts';
import { Plot } from './plot.tsx';

const shown = 8;

/** How long the sites have been silent and what they still have to send, the worst on top. */
export function ContactPlot({ sites }: { readonly sites: readonly SiteSummary[] }) {
  const t = useText();
  const colours = useColours();
  const lines = contactLines(sites, useNow(60_000)).slice(0, shown);
  const first = lines[0];
  return (
    <Card title={t('plots.contact')} note={sites.length > shown && t('plots.worst', { count: shown })}>
      {allInTouch(lines) ? (
        <EmptyState text={t('plots.in-touch')} hint={t('plots.in-touch-hint')} />
      ) : (
        <Plot
          label={t('plots.contact-label', {
            site: first?.name ?? '',
            hours: rounded(first?.silentHours ?? 0),
            waiting: count(first?.waiting ?? 0),
          })}
          option={contactOption(lines, t, colours)}
        />
      )}
    </Card>
  );
}

const rounded = (hours: number) => Math.round(hours * 10) / 10;

function contactOption(lines: readonly ContactLine[], t: Text, colours: Tokens): PlotOption {
  const names = lines.map(({ name }) => name);
  const category = (gridIndex: number, show: boolean) => ({
    type: 'category',
    gridIndex,
    data: names,
    inverse: true,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.edge } },
    axisLabel: { show, color: colours.ink2, fontSize: 13, width: 92, overflow: 'truncate' },
  });
  const value = (gridIndex: number, name: string) => ({
    ...valueAxis(colours),
    gridIndex,
    name,
    nameLocation: 'start',
    minInterval: gridIndex,
    splitNumber: 3,
    position: 'top',
    nameTextStyle: { color: colours.ink2, fontSize: 13 },
  });
  const bar = (at: number, name: string, data: readonly (number | undefined)[], color: string) => ({
    type: 'bar',
    name,
    xAxisIndex: at,
    yAxisIndex: at,
    barMaxWidth: 16,
    itemStyle: { color },
    data,
  });
  const [silent, waiting] = [t('plots.silent'), t('plots.waiting')];
  return {
    grid: [
      { left: 104, width: '34%', top: 46, bottom: 6 },
      { right: 18, width: '34%', top: 46, bottom: 6 },
    ],
    xAxis: [value(0, ''), value(1, '')],
    yAxis: [category(0, true), category(1, false)],
    legend: {
      left: 0,
      top: 0,
      itemWidth: 12,
      itemHeight: 12,
      textStyle: { color: colours.ink2, fontSize: 13 },
    },
    tooltip: tooltip(colours, (figure) => String(figure)),
    series: [
      bar(
        0,
        silent,
        lines.map(({ silentHours }) => (silentHours === undefined ? undefined : rounded(silentHours))),
        colours.amber,
      ),
      bar(
        1,
        waiting,
        lines.map((line) => line.waiting),
        colours.blueSolid,
      ),
    ],
  };
}
