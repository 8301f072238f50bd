import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Sample } from './measure.ts';
import { median } from './statistics.ts';

use([BarChart, GridComponent, TitleComponent, SVGRenderer]);

const WIDTH = 960;
const OURS = '#2563eb';
const OTHERS = '#94a3b8';

export interface Bar {
  readonly title: string;
  readonly highlighted: boolean;
  /** Milliseconds of CPU. */
  readonly cold: number;
  /** Microseconds of CPU. */
  readonly warm: number;
}

interface BarOptions extends Pick<Bar, 'title' | 'highlighted'> {
  /** The samples of the cold starts, if they are others. */
  readonly cold?: readonly Sample[];
}

export const toBar = (samples: readonly Sample[], { title, highlighted, cold = samples }: BarOptions): Bar => ({
  title,
  highlighted,
  cold: median(cold.map(({ coldCpu }) => coldCpu)),
  warm: median(samples.map(({ warmCpu }) => warmCpu * 1000)),
});

const panels = [
  { title: 'Cold start, ms of CPU', left: 250, key: 'cold' },
  { title: 'Each warm sign-in, µs of CPU', left: 630, key: 'warm' },
] as const;

/** Plots cold and warm CPU side by side as an SVG for light and dark pages. */
export const plot = (barsFromTop: readonly Bar[]): string => {
  // ECharts draws bars from the bottom.
  const bars = barsFromTop.toReversed();
  const height = 65 + bars.length * 42;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    title: panels.map(({ title, left }) => ({ text: title, left, top: 10, textStyle: { fontSize: 14 } })),
    grid: panels.map(({ left }) => ({ left, top: 45, width: 280, bottom: 20 })),
    xAxis: panels.map((_, gridIndex) => ({ gridIndex, type: 'value', show: false })),
    yAxis: panels.map((_, gridIndex) => ({
      gridIndex,
      type: 'category',
      data: bars.map(({ title }) => title),
      axisLabel: { show: gridIndex === 0, color: '#334155', width: 230, overflow: 'break' },
      axisTick: { show: false },
    })),
    series: panels.map(({ key }, index) => ({
      type: 'bar',
      xAxisIndex: index,
      yAxisIndex: index,
      label: { show: true, position: 'right', color: '#334155' },
      data: bars.map((bar) => ({
        value: Math.round(bar[key]),
        itemStyle: { color: bar.highlighted ? OURS : OTHERS },
      })),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};
