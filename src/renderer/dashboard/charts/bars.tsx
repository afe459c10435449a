import { useLocale } from 'react-aria-components';
import { Bar, ComposedChart, LabelList, Line, YAxis } from 'recharts';
import { compact } from '../format/numbers.ts';
import { valueAxis } from './axes.ts';
import { drawnBars } from './bar-data.ts';
import { BAR, type BarChartProps, BarFrame } from './bar-frame.tsx';
import { BarTop } from './bar-top.tsx';
import { BarValue } from './bar-value.tsx';
import { SumEnd } from './sum-end.tsx';
import { axisTicks } from './ticks.ts';

interface DiamondBarsProps extends BarChartProps {
  /** Adds the line of what all bars up to each one make together. */
  readonly cumulative?: boolean;
}

/**
 * Diamonds as bars from zero. Where there is no room for its figure, a bar shows it under the pointer,
 * and under the arrow keys once the chart has the focus; Enter chooses it.
 */
export function DiamondBars(props: DiamondBarsProps) {
  const { bars, name, cumulative = false, chosen, ...frame } = props;
  const rtl = useLocale().direction === 'rtl';
  const data = drawnBars(bars, chosen, cumulative);
  const ticks = axisTicks(Math.max(0, ...bars.map(({ diamonds }) => diamonds)));
  const sums = axisTicks(data.at(-1)?.sum ?? 0);
  return (
    <BarFrame
      {...frame}
      chart={ComposedChart}
      data={data}
      value={(bar) => <BarValue bar={bar} name={name} />}
    >
      <YAxis
        {...valueAxis(ticks, compact, 48)}
        yAxisId="bars"
        orientation={rtl ? 'right' : 'left'}
      />
      {cumulative && (
        <YAxis
          {...valueAxis(sums, compact, 48)}
          yAxisId="sums"
          orientation={rtl ? 'left' : 'right'}
        />
      )}
      <Bar {...BAR} yAxisId="bars" dataKey="diamonds" fill="var(--accent)">
        <LabelList
          dataKey="top"
          content={({ x, y, width, value }) => <BarTop x={x} y={y} width={width} text={value} />}
        />
      </Bar>
      {cumulative && <Line {...SUMS} stroke="var(--surface)" strokeWidth={4} activeDot={false} />}
      {cumulative && (
        <Line
          {...SUMS}
          stroke="var(--ink-soft)"
          strokeWidth={1.5}
          activeDot={{ r: 3, fill: 'var(--ink-soft)', stroke: 'none' }}
        >
          <LabelList
            dataKey="end"
            content={({ x, value }) => <SumEnd x={x} text={value} rtl={rtl} />}
          />
        </Line>
      )}
    </BarFrame>
  );
}

/** The line of sums, drawn twice: a wider one behind it sets it off from the bars. */
const SUMS = { yAxisId: 'sums', dataKey: 'sum', dot: false, isAnimationActive: false };
