import { useLocale } from 'react-aria-components';
import { Bar, BarChart, CartesianGrid, ErrorBar, Tooltip, XAxis, YAxis } from 'recharts';
import type { Bar as BarData } from '../days/bar.ts';
import { moneyShort } from '../format/money.ts';
import { WIDEST_BAR } from './bar-data.ts';
import { Choosable } from './choosable.tsx';
import { type DrawnEstimate, drawnEstimates } from './estimate-data.ts';
import { EstimateValue } from './estimate-value.tsx';
import { axisTicks } from './ticks.ts';

interface EstimateBarsProps {
  readonly bars: readonly BarData[];
  /** ISO 4217. */
  readonly currency: string;
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

/** What diamonds may be worth: bars up to the expected value, and a line on each from low to high. */
export function EstimateBars(props: EstimateBarsProps) {
  const { bars, currency, tick, name, label, chosen, onChoose } = props;
  const rtl = useLocale().direction === 'rtl';
  const data = drawnEstimates(bars, chosen);
  const ticks = axisTicks(Math.max(0, ...data.map(({ high }) => high)));
  return (
    <Choosable onChoose={onChoose}>
      <BarChart
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
        <YAxis
          domain={[0, ticks.at(-1) ?? 1]}
          ticks={ticks}
          tickFormatter={(value: number) => moneyShort(value, currency)}
          orientation={rtl ? 'right' : 'left'}
          width={64}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip
          content={({ active, payload }) => (
            <EstimateValue
              drawn={active ? (payload?.[0]?.payload as DrawnEstimate) : undefined}
              currency={currency}
              name={name}
            />
          )}
          cursor={{ fill: 'var(--raised)' }}
          isAnimationActive={false}
        />
        <Bar
          dataKey="expected"
          fill="var(--edge)"
          radius={[3, 3, 0, 0]}
          maxBarSize={WIDEST_BAR}
          isAnimationActive={false}
        >
          <ErrorBar dataKey="spread" stroke="var(--ink)" strokeWidth={1.5} width={3} />
        </Bar>
      </BarChart>
    </Choosable>
  );
}
