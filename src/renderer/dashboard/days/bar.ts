import type { EstimateText, Sums } from '../../../shared/stats/totals.ts';

/** One bar of a chart: the sums of a day, a week, a session. */
export interface Bar {
  readonly key: string;
  /** For the height of the bar only; `text` is exact. */
  readonly diamonds: number;
  readonly text: string;
  readonly coins: number;
  readonly gifts: number;
  /** What it may be worth; null where nothing came. */
  readonly estimate: EstimateText | null;
  /** Drawn lightly: not complete yet, or there for comparison only. */
  readonly faint: boolean;
}

/** The bar of some sums; of zeros where there are none. */
export function barOf(key: string, sums: Sums | undefined): Bar {
  return {
    key,
    diamonds: sums === undefined ? 0 : Number(sums.diamonds),
    text: sums?.diamonds ?? '0',
    coins: sums?.coins ?? 0,
    gifts: sums?.gifts ?? 0,
    estimate: sums?.estimate ?? null,
    faint: false,
  };
}
