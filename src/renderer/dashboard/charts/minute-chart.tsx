import { useLocale } from 'react-aria-components';
import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { compact } from '../format/numbers.ts';
import { BASE_AXIS, GRID, valueAxis } from './axes.ts';
import { SumValue } from './sum-value.tsx';
import { axisTicks } from './ticks.ts';
import './chart.css';
import './minute-chart.css';

/** A bar of the timeline. */
export interface TimelineBar {
  readonly at: number;
  /** For its height only; `text` is exact. */
  readonly diamonds: number;
  readonly text: string;
  readonly gifts: number;
  readonly coins: number;
}

interface MinuteChartProps {
  readonly bars: readonly TimelineBar[];
  /** The time of day of a bar. */
  readonly time: (at: number) => string;
  /** What the chart shows, for screen readers. */
  readonly label: string;
}

/** Diamonds over the time of one LIVE. Each bar tells its value under the pointer and the arrow keys. */
export function MinuteChart({ bars, time, label }: MinuteChartProps) {
  const rtl = useLocale().direction === 'rtl';
  const ticks = axisTicks(Math.max(0, ...bars.map(({ diamonds }) => diamonds)));
  return (
    <BarChart
      className="minute-chart chart"
      responsive
      data={[...bars]}
      margin={{ top: 12, right: 28, bottom: 0, left: 8 }}
      barCategoryGap="12%"
      aria-label={label}
    >
      <CartesianGrid {...GRID} />
      <XAxis {...BASE_AXIS} dataKey="at" tickFormatter={time} reversed={rtl} minTickGap={24} />
      <YAxis {...valueAxis(ticks, compact, 48)} orientation={rtl ? 'right' : 'left'} />
      <Tooltip
        content={({ active, payload }) => {
          const bar = active ? (payload?.[0]?.payload as TimelineBar | undefined) : undefined;
          return bar === undefined ? null : <SumValue name={time(bar.at)} sum={bar} />;
        }}
        cursor={{ fill: 'var(--raised)' }}
        isAnimationActive={false}
      />
      <Bar
        dataKey="diamonds"
        fill="var(--accent)"
        radius={[2, 2, 0, 0]}
        isAnimationActive={false}
      />
    </BarChart>
  );
}
