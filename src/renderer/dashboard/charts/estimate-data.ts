import type { EstimateText } from '../../../shared/stats/totals.ts';
import type { Bar } from '../days/bar.ts';
import { isLight, LIGHT } from './bar-data.ts';

/** An estimate as it is drawn. The numbers are for places on the chart only; `texts` is exact. */
export interface DrawnEstimate {
  readonly key: string;
  readonly low: number;
  readonly expected: number;
  readonly high: number;
  /** How far low and high are from what is expected; null where they are the same. */
  readonly spread: readonly [below: number, above: number] | null;
  readonly texts: EstimateText | null;
  readonly fillOpacity: number;
}

/** The estimates of bars, zero where nothing came. Bars that are not the chosen one are drawn lightly. */
export function drawnEstimates(bars: readonly Bar[], chosen: string | null): DrawnEstimate[] {
  return bars.map((bar) => {
    const { key, estimate } = bar;
    const [low, expected, high] = [estimate?.low, estimate?.expected, estimate?.high].map((text) =>
      Number(text ?? 0),
    ) as [number, number, number];
    const spread = low === high ? null : ([expected - low, high - expected] as const);
    const fillOpacity = isLight(bar, chosen) ? LIGHT : 1;
    return { key, low, expected, high, spread, texts: estimate, fillOpacity };
  });
}
