import { lightTokens, type Tokens } from '../../../renderer/theme/tokens.ts';
import { sidesByTheme } from './colours.ts';

/** Colours of the theme that shows for things side by side. */
export function sidesOf(colours: Tokens): string[] {
  return [...(colours === lightTokens ? sidesByTheme.light : sidesByTheme.dark)];
}

/** Names along the bottom, values at the left. */
export function barAxes(names: readonly string[], colours: Tokens) {
  return {
    grid: { left: 8, right: 8, top: 40, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.edge } },
      axisLabel: { color: colours.ink2, fontSize: 13 },
    },
    yAxis: valueAxis(colours),
  };
}

export function valueAxis(colours: Tokens) {
  return {
    type: 'value',
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: { color: colours.ink2, fontSize: 13, hideOverlap: true },
  };
}

export function legend(colours: Tokens, show: boolean) {
  return {
    show,
    type: 'plain',
    left: 0,
    top: 0,
    itemWidth: 12,
    itemHeight: 12,
    textStyle: { color: colours.ink2, fontSize: 13 },
  };
}

/** Drawn on the canvas: as HTML it would bring styles that the content policy does not take. */
export function tooltip(colours: Tokens, format: (value: number) => string) {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    axisPointer: { type: 'shadow' },
    backgroundColor: colours.card,
    borderColor: colours.edge,
    textStyle: { color: colours.ink, fontSize: 13 },
    valueFormatter: (value: unknown) => (typeof value === 'number' ? format(value) : '—'),
  };
}
