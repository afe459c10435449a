import type { ReactNode } from 'react';
import { useLocale } from 'react-aria-components';
import { type BarChart, CartesianGrid, type ComposedChart, Tooltip, XAxis } from 'recharts';
import type { Bar as BarData } from '../days/bar.ts';
import { BASE_AXIS, GRID } from './axes.ts';
import { Choosable } from './choosable.tsx';

/** What every chart of bars is told. */
export interface BarChartProps {
  readonly bars: readonly BarData[];
  /** The name of a bar under the axis, kept short. */
  readonly tick: (key: string) => string;
  /** The name of a bar where there is room. */
  readonly name: (key: string) => string;
  /** What the chart shows, for screen readers. */
  readonly label: string;
  /** The bar that was chosen; the others are drawn lightly. */
  readonly chosen: string | null;
  /** A bar was clicked, or Enter pressed on it; left out where there is nothing to choose. */
  readonly onChoose?: ((key: string) => void) | undefined;
}

interface BarFrameProps<Drawn> extends Pick<BarChartProps, 'tick' | 'label' | 'onChoose'> {
  /** The library's chart: composed where lines are drawn over the bars. */
  readonly chart: typeof BarChart | typeof ComposedChart;
  readonly data: Drawn[];
  /** The value of the bar under the pointer or the keyboard; undefined while there is none. */
  readonly value: (drawn: Drawn | undefined) => ReactNode;
  /** The axes of values, and the bars. */
  readonly children: ReactNode;
}

/** In pixels: a single bar would fill the chart otherwise. */
const WIDEST_BAR = 72;

export const BAR = {
  radius: [3, 3, 0, 0] as [number, number, number, number],
  maxBarSize: WIDEST_BAR,
  isAnimationActive: false,
};

/** Around bars: their names below, lines across, and the value of one under pointer and keyboard. */
export function BarFrame<Drawn extends { readonly key: string }>(props: BarFrameProps<Drawn>) {
  const { chart: Chart, data, tick, label, value, onChoose, children } = props;
  const rtl = useLocale().direction === 'rtl';
  return (
    <Choosable onChoose={onChoose}>
      <Chart
        className="bars-chart chart"
        responsive
        data={data}
        margin={{ top: 24, right: 8, bottom: 0, left: 8 }}
        barCategoryGap="22%"
        aria-label={label}
        onClick={({ activeLabel }) => {
          if (typeof activeLabel === 'string') onChoose?.(activeLabel);
        }}
      >
        <CartesianGrid {...GRID} />
        <XAxis {...BASE_AXIS} dataKey="key" tickFormatter={tick} reversed={rtl} minTickGap={16} />
        <Tooltip
          // What the library hands back is what it was given.
          content={({ active, payload }) =>
            value(active ? (payload?.[0]?.payload as Drawn | undefined) : undefined)
          }
          cursor={{ fill: 'var(--raised)' }}
          isAnimationActive={false}
        />
        {children}
      </Chart>
    </Choosable>
  );
}
