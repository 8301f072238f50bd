import { BarChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { median } from './statistics.ts';
import type { Result } from './table.ts';

use([BarChart, GridComponent, TitleComponent, SVGRenderer]);

const [WIDTH, HEIGHT] = [960, 360];
const OURS = '#2563eb';
const OTHERS = '#94a3b8';

const panels = [
  { title: 'Cold start, ms of CPU', left: 250, value: (sample: { coldCpu: number }) => sample.coldCpu },
  {
    title: 'Each sign-in after it, µs of CPU',
    left: 630,
    value: (sample: { warmCpu: number }) => sample.warmCpu * 1000,
  },
] as const;

/** Cold and warm CPU of a sign-in, side by side, as an SVG for light and dark pages. */
export const plot = (results: readonly Result[]): string => {
  // Bars are drawn from the bottom.
  const shown = results.filter(({ contestant }) => contestant.id !== 'A').toReversed();
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    backgroundColor: '#ffffff',
    title: panels.map(({ title, left }) => ({ text: title, left, top: 10, textStyle: { fontSize: 14 } })),
    grid: panels.map(({ left }) => ({ left, top: 45, width: 280, bottom: 20 })),
    xAxis: panels.map((_, gridIndex) => ({ gridIndex, type: 'value', show: false })),
    yAxis: panels.map((_, gridIndex) => ({
      gridIndex,
      type: 'category',
      data: shown.map(({ contestant: { title } }) => title),
      axisLabel: { show: gridIndex === 0, color: '#334155', width: 230, overflow: 'break' },
      axisTick: { show: false },
    })),
    series: panels.map(({ value }, index) => ({
      type: 'bar',
      xAxisIndex: index,
      yAxisIndex: index,
      label: { show: true, position: 'right', color: '#334155' },
      data: shown.map(({ contestant, samples }) => ({
        value: Math.round(median(samples.signIn.map(value))),
        itemStyle: { color: contestant.id === 'F' ? OURS : OTHERS },
      })),
    })),
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};
