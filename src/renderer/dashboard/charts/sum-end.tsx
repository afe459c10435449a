interface SumEndProps {
  readonly x: unknown;
  readonly y: unknown;
  readonly text: unknown;
  readonly rtl: boolean;
}

/** Says at the end of the line of sums what it has come to. */
export function SumEnd({ x, y, text, rtl }: SumEndProps) {
  if (typeof text !== 'string' || text === '') return null;
  return (
    <text className="sum-end" x={Number(x)} y={Number(y) - 10} textAnchor={rtl ? 'start' : 'end'}>
      {text}
    </text>
  );
}
