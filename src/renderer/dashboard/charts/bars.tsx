import { useLocale } from 'react-aria-components';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  LabelList,
  Line,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { Bar as BarData } from '../days/bar.ts';
import { compact } from '../format/numbers.ts';
import { type DrawnBar, drawnBars, WIDEST_BAR } from './bar-data.ts';
import { BarValue } from './bar-value.tsx';
import { Choosable } from './choosable.tsx';
import { SumEnd } from './sum-end.tsx';
import { axisTicks } from './ticks.ts';

interface DiamondBarsProps {
  readonly bars: readonly BarData[];
  /** The name of a bar under the axis, kept short. */
  readonly tick: (key: string) => string;
  /** The name of a bar where there is room. */
  readonly name: (key: string) => string;
  /** What the chart shows, for screen readers. */
  readonly label: string;
  /** Adds the line of what all bars up to each one make together. */
  readonly cumulative?: boolean;
  /** The bar that was chosen; the others are drawn lightly. */
  readonly chosen: string | null;
  /** A bar was clicked, or Enter pressed on it; left out where there is nothing to choose. */
  readonly onChoose?: ((key: string) => void) | undefined;
}

/**
 * Diamonds as bars from zero. Where there is no room for its figure, a bar shows it under the pointer,
 * and under the arrow keys once the chart has the focus; Enter chooses it.
 */
export function DiamondBars(props: DiamondBarsProps) {
  const { bars, tick, name, label, cumulative = false, chosen, onChoose } = props;
  const rtl = useLocale().direction === 'rtl';
  const data = drawnBars(bars, chosen, cumulative);
  const ticks = axisTicks(Math.max(0, ...bars.map(({ diamonds }) => diamonds)));
  const sums = axisTicks(data.at(-1)?.sum ?? 0);
  return (
    <Choosable onChoose={onChoose}>
      <ComposedChart
        className="bars-chart"
        responsive
        data={data}
        margin={{ top: 24, right: 8, bottom: 0, left: 8 }}
        barCategoryGap="22%"
        aria-label={label}
        onClick={({ activeLabel }) => {
          if (typeof activeLabel === 'string') onChoose?.(activeLabel);
        }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="key"
          tickFormatter={tick}
          reversed={rtl}
          minTickGap={16}
          tickLine={false}
          axisLine={{ stroke: 'var(--edge)' }}
        />
        <YAxis yAxisId="bars" {...valueAxis(ticks)} orientation={rtl ? 'right' : 'left'} />
        {cumulative && (
          <YAxis yAxisId="sums" {...valueAxis(sums)} orientation={rtl ? 'left' : 'right'} />
        )}
        <Tooltip
          content={({ active, payload }) => (
            <BarValue bar={active ? barOf(payload) : undefined} name={name} />
          )}
          cursor={{ fill: 'var(--raised)' }}
          isAnimationActive={false}
        />
        <Bar
          yAxisId="bars"
          dataKey="diamonds"
          fill="var(--accent)"
          radius={[3, 3, 0, 0]}
          maxBarSize={WIDEST_BAR}
          isAnimationActive={false}
        >
          <LabelList dataKey="top" position="top" />
        </Bar>
        {cumulative && (
          <Line
            yAxisId="sums"
            dataKey="sum"
            stroke="var(--surface)"
            strokeWidth={4}
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        )}
        {cumulative && (
          <Line
            yAxisId="sums"
            dataKey="sum"
            stroke="var(--ink-soft)"
            strokeWidth={1.5}
            dot={false}
            activeDot={{ r: 3, fill: 'var(--ink-soft)', stroke: 'none' }}
            isAnimationActive={false}
          >
            <LabelList
              dataKey="end"
              content={({ x, y, value }) => <SumEnd x={x} y={y} text={value} rtl={rtl} />}
            />
          </Line>
        )}
      </ComposedChart>
    </Choosable>
  );
}

function valueAxis(ticks: number[]) {
  return {
    domain: [0, ticks.at(-1) ?? 1],
    ticks,
    tickFormatter: compact,
    width: 48,
    tickLine: false,
    axisLine: false,
  };
}

/** What the library hands back is what it was given. */
function barOf(payload: readonly { readonly payload?: unknown }[] | undefined) {
  return payload?.[0]?.payload as DrawnBar | undefined;
}
