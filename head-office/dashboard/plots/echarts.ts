import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import * as core from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

core.use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

export type { EChartsCoreOption as PlotOption } from 'echarts/core';

/** A drawing on a canvas inside the element; the parts of ECharts that the dashboard does not use stay out. */
export const drawOn = (place: HTMLElement) => core.init(place, undefined, { renderer: 'canvas' });
