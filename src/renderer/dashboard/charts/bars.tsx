import { useLocale } from 'react-aria-components';
import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import type { Bucket } from '../days/buckets.ts';
import { compact, diamondText } from '../format/numbers.ts';
import { BarValue } from './bar-value.tsx';
import { axisTicks } from './ticks.ts';
import './bars.css';

/** Up to so many bars each carries its figure, beyond that only the highest. */
const ALL_LABELLED = 12;

interface DiamondBarsProps {
  readonly buckets: readonly Bucket[];
  /** The name of a bar under the axis, kept short. */
  readonly tick: (key: string) => string;
  /** The name of a bar where there is room. */
  readonly name: (bucket: Bucket) => string;
  /** What the chart shows, for screen readers. */
  readonly label: string;
}

/**
 * Diamonds as bars from zero. Where there is no room for its figure, a bar shows it under the pointer,
 * and under the arrow keys once the chart has the focus.
 */
export function DiamondBars({ buckets, tick, name, label }: DiamondBarsProps) {
  const { direction } = useLocale();
  const rtl = direction === 'rtl';
  const best = buckets.reduce((max, bucket) => Math.max(max, bucket.diamonds), 0);
  const ticks = axisTicks(best);
  const labelled = ({ diamonds }: Bucket) =>
    diamonds > 0 && (diamonds === best || buckets.length <= ALL_LABELLED);
  const data = buckets.map((bucket) => ({
    ...bucket,
    fillOpacity: bucket.faint ? 0.5 : 1,
    top: labelled(bucket) ? diamondText(bucket.text) : '',
  }));
  return (
    <BarChart
      className="bars"
      responsive
      data={data}
      margin={{ top: 24, right: 8, bottom: 0, left: 8 }}
      barCategoryGap="22%"
      aria-label={label}
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
        tickFormatter={compact}
        orientation={rtl ? 'right' : 'left'}
        width={48}
        tickLine={false}
        axisLine={false}
      />
      <Tooltip
        content={({ active, payload }) => (
          <BarValue bucket={active ? (payload?.[0]?.payload as Bucket) : undefined} name={name} />
        )}
        cursor={{ fill: 'var(--raised)' }}
        isAnimationActive={false}
      />
      <Bar dataKey="diamonds" fill="var(--accent)" radius={[3, 3, 0, 0]} isAnimationActive={false}>
        <LabelList dataKey="top" position="top" />
      </Bar>
    </BarChart>
  );
}
