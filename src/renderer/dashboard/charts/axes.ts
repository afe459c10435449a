/** The axes and the grid of all charts: lines lie across, what they stand for is at the side. */

export const GRID = { vertical: false, stroke: 'var(--line)' } as const;

export const BASE_AXIS = { tickLine: false, axisLine: { stroke: 'var(--edge)' } } as const;

/** Room for a figure at the axis, in pixels. */
type AxisWidth = 48 | 64;

/** An axis of values over these ticks, from the first to the last. */
export function valueAxis(
  ticks: number[],
  tickFormatter: (value: number) => string,
  width: AxisWidth,
) {
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  return { domain, ticks, tickFormatter, width, tickLine: false, axisLine: false };
}
