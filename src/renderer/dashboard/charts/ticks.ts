/** At most so many lines above zero. */
const MOST_LINES = 5;

/**
 * Round places for the lines of an axis that begins at zero and reaches `max`: steps of 1, 2 or 5
 * times a power of ten, whole because diamonds are counted.
 */
export function axisTicks(max: number): number[] {
  const step = stepFor(Math.max(1, max) / MOST_LINES);
  const lines = Math.max(1, Math.ceil(max / step));
  return Array.from({ length: lines + 1 }, (_, line) => line * step);
}

/** Round places for the lines of an axis that reaches from below `min` to above `max`, never below zero. */
export function spanTicks(min: number, max: number): number[] {
  const step = stepFor(Math.max(1, max - min) / (MOST_LINES - 1));
  const first = Math.max(0, Math.floor(min / step));
  const last = Math.max(first + 1, Math.ceil(max / step));
  return Array.from({ length: last - first + 1 }, (_, line) => (first + line) * step);
}

function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least) ?? 10;
  return factor * power;
}
