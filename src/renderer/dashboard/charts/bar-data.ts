import type { Bar } from '../days/bar.ts';
import { compact, diamondText } from '../format/numbers.ts';
import { words } from '../words/words.ts';

/** Up to so many bars each carries its figure, beyond that only the highest. */
const ALL_LABELLED = 12;

/** The opacity of bars that are drawn lightly. */
export const LIGHT = 0.45;

/** A bar as it is drawn. */
export interface DrawnBar extends Bar {
  readonly fillOpacity: number;
  /** The figure above it; empty where there is no room. */
  readonly top: string;
  /** What all bars up to this one make together. */
  readonly sum?: number;
  /** Stands at the end of the line of sums; empty elsewhere. */
  readonly end?: string;
}

/** Adds to each bar what only drawing needs. Bars that are not the chosen one are drawn lightly. */
export function drawnBars(
  bars: readonly Bar[],
  chosen: string | null,
  cumulative: boolean,
): DrawnBar[] {
  const best = Math.max(0, ...bars.map(({ diamonds }) => diamonds));
  let sum = 0;
  return bars.map((bar, place) => {
    sum += bar.diamonds;
    const labelled = bar.diamonds === best || bars.length <= ALL_LABELLED;
    return {
      ...bar,
      fillOpacity: isLight(bar, chosen) ? LIGHT : 1,
      top: bar.diamonds > 0 && labelled ? diamondText(bar.text) : '',
      ...(cumulative ? { sum, end: place === bars.length - 1 ? endOf(sum) : '' } : {}),
    };
  });
}

/** Whether a bar is drawn lightly: it is not the chosen one or, where none is, for comparison only. */
export function isLight(bar: Bar, chosen: string | null): boolean {
  return chosen === null ? bar.faint : bar.key !== chosen;
}

function endOf(sum: number): string {
  return words.earnings.chart.inAll(compact(sum));
}
