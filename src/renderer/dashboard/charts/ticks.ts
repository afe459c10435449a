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

function stepFor(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= least) ?? 10;
  return factor * power;
}
