import { diamondsText } from '../../../../shared/amount/decimal.ts';
import { DIAMOND_UNITS, diamonds } from '../../../../shared/amount/diamonds.ts';
import type { SessionReport } from '../../../../shared/contract/session-calls.ts';

type Minute = SessionReport['minutes'][number];

/** Some minutes of a session as one bar. */
export interface MinuteBar {
  /** Start of the bar. */
  readonly at: number;
  /** For the height of the bar only; `text` is exact. */
  readonly diamonds: number;
  readonly text: string;
  readonly gifts: number;
  readonly coins: number;
}

const MINUTE_MS = 60_000;
const SIZES = [1, 2, 5, 10, 15, 30, 60];
/** Beyond so many a bar stands for more minutes. */
const MOST_BARS = 150;

/** The minutes of a session without gaps, as bars of one size; `size` is in minutes. */
export function minuteBars(minutes: readonly Minute[]): {
  readonly size: number;
  readonly bars: readonly MinuteBar[];
} {
  const first = minutes[0]?.at ?? 0;
  const last = minutes.at(-1)?.at ?? first;
  const length = Math.floor((last - first) / MINUTE_MS) + 1;
  const size = SIZES.find((one) => length / one <= MOST_BARS) ?? Math.ceil(length / MOST_BARS);
  const sums = Array.from({ length: Math.ceil(length / size) }, () => ({
    units: 0,
    gifts: 0,
    coins: 0,
  }));
  for (const { at, diamonds: text, gifts, coins } of minutes) {
    const sum = sums[Math.floor((at - first) / MINUTE_MS / size)];
    if (sum === undefined) continue;
    sum.units += Math.round(Number(text) * DIAMOND_UNITS);
    sum.gifts += gifts;
    sum.coins += coins;
  }
  const bars = sums.map(({ units, ...counts }, index) => ({
    at: first + index * size * MINUTE_MS,
    diamonds: units / DIAMOND_UNITS,
    text: diamondsText(diamonds(units)),
    ...counts,
  }));
  return { size, bars };
}

/** The minute that brought most; null when none brought anything. */
export function bestMinute(minutes: readonly Minute[]): Minute | null {
  let best: Minute | null = null;
  for (const minute of minutes) {
    if (Number(minute.diamonds) > Number(best?.diamonds ?? 0)) best = minute;
  }
  return best;
}
