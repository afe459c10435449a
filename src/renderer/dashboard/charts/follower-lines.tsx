import { useLocale } from 'react-aria-components';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { dayMedium, dayShort } from '../format/dates.ts';
import { compact, whole } from '../format/numbers.ts';
import { words } from '../words/words.ts';
import { BASE_AXIS, GRID, valueAxis } from './axes.ts';
import { dayAtPlace, type FollowerPoint } from './follower-points.ts';
import { FollowerValue } from './follower-value.tsx';
import { spanTicks } from './ticks.ts';
import './bars.css';
import './chart.css';

const { log: said } = words.eligibility;

/** A chart over more days than these names the year. */
const YEAR_DAYS = 300;
/** Up to so many numbers, each is a dot. */
const MOST_DOTS = 40;

interface FollowerLinesProps {
  readonly points: readonly FollowerPoint[];
  /** null where it is of no interest: none asked for, or far below. */
  readonly threshold: number | null;
}

/** Followers over time as a line, the range of what is expected behind it, the threshold across. */
export function FollowerLines({ points, threshold }: FollowerLinesProps) {
  const { direction } = useLocale();
  const rtl = direction === 'rtl';
  const ticks = spanTicks(...extent(points, threshold));
  const last = points.at(-1)?.at ?? 1;
  const tick = (at: number) => (last > YEAR_DAYS ? dayMedium : dayShort)(dayAtPlace(points, at));
  const dots = points.length <= MOST_DOTS ? { r: 3, fill: 'var(--accent)', strokeWidth: 0 } : false;
  return (
    <ComposedChart
      className="bars chart"
      responsive
      data={[...points]}
      margin={{ top: 24, right: 32, bottom: 0, left: 8 }}
      aria-label={said.chartLabel}
    >
      <CartesianGrid {...GRID} />
      <XAxis
        {...BASE_AXIS}
        dataKey="at"
        type="number"
        domain={[0, Math.max(1, last)]}
        tickCount={7}
        allowDecimals={false}
        tickFormatter={tick}
        reversed={rtl}
        minTickGap={24}
      />
      <YAxis {...valueAxis(ticks, tickText(ticks), 64)} orientation={rtl ? 'right' : 'left'} />
      <Tooltip
        content={({ active, payload }) => (
          <FollowerValue point={active ? (payload?.[0]?.payload as FollowerPoint) : undefined} />
        )}
        cursor={{ stroke: 'var(--edge)' }}
        isAnimationActive={false}
      />
      <Area
        dataKey="range"
        stroke="none"
        fill="var(--accent)"
        fillOpacity={0.16}
        activeDot={false}
        isAnimationActive={false}
      />
      {threshold !== null && (
        <ReferenceLine
          y={threshold}
          stroke="var(--warn)"
          strokeDasharray="2 4"
          label={{
            value: said.threshold(threshold),
            position: rtl ? 'insideTopRight' : 'insideTopLeft',
            className: 'chart-threshold',
          }}
        />
      )}
      <Line
        dataKey="expected"
        stroke="var(--accent)"
        strokeDasharray="6 5"
        strokeWidth={2}
        dot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="count"
        stroke="var(--accent)"
        strokeWidth={2}
        dot={dots}
        isAnimationActive={false}
      />
    </ComposedChart>
  );
}

/** Short where short names differ: 980 and 1,020 are not both `1K`. */
function tickText(ticks: readonly number[]): (value: number) => string {
  return new Set(ticks.map(compact)).size === ticks.length ? compact : whole;
}

/** The least and the most of what is drawn. */
function extent(points: readonly FollowerPoint[], threshold: number | null): [number, number] {
  const values = points.flatMap(({ count, range }) => [
    ...(count === null ? [] : [count]),
    ...(range === null ? [] : range),
  ]);
  if (threshold !== null) values.push(threshold);
  return [Math.min(...values), Math.max(...values)];
}
