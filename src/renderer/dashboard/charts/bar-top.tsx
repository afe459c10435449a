import { useChartWidth } from 'recharts';

interface BarTopProps {
  /** The bar that it stands on, in the chart's pixels. */
  readonly x: unknown;
  readonly y: unknown;
  readonly width: unknown;
  readonly text: unknown;
}

/** Half of a strong digit in small text, in pixels. */
const HALF_DIGIT = 4;

/** The figure above a bar: in the middle, or as far there as the chart's edge lets it. */
export function BarTop({ x, y, width, text }: BarTopProps) {
  const chartWidth = useChartWidth();
  if (typeof text !== 'string' || text === '' || chartWidth === undefined) return null;
  const half = text.length * HALF_DIGIT;
  const middle = Number(x) + Number(width) / 2;
  const at = Math.max(half, Math.min(middle, chartWidth - half));
  return (
    <text className="bar-top" x={at} y={Number(y) - 6} textAnchor="middle">
      {text}
    </text>
  );
}
