import { usePlotArea } from 'recharts';

interface SumEndProps {
  /** Where the line ends, in the chart's pixels. */
  readonly x: unknown;
  readonly text: unknown;
  readonly rtl: boolean;
}

/** Says over the end of the line of sums what it has come to: above the chart, where no bar reaches. */
export function SumEnd({ x, text, rtl }: SumEndProps) {
  const plot = usePlotArea();
  if (typeof text !== 'string' || text === '' || plot === undefined) return null;
  return (
    <text className="sum-end" x={Number(x)} y={plot.y - 10} textAnchor={rtl ? 'start' : 'end'}>
      {text}
    </text>
  );
}
