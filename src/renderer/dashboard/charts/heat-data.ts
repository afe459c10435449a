import type { TotalsRow } from '../../../shared/stats/totals.ts';

/** How many shades there are above "nothing". */
export const HEAT_LEVELS = 5;
const HOURS = 24;
const DAYS = 7;

/** One hour of the week as it is drawn. */
export interface HeatCell {
  /** 0 to 167, from Monday 0:00. */
  readonly hour: number;
  /** For the shade only. */
  readonly diamonds: number;
  /** 0 = nothing, up to HEAT_LEVELS. */
  readonly level: number;
  /** The hour and what came in it, in words. */
  readonly label: string;
}

/**
 * All 168 hours, beginning with the day that weeks begin with (1 = Monday to 7 = Sunday).
 * @param label says the hour and its sums; undefined where nothing came
 */
export function heatCells(
  rows: readonly TotalsRow[],
  weekStart: number,
  label: (hour: number, sums: TotalsRow | undefined) => string,
): HeatCell[] {
  const byHour = new Map(rows.map((row) => [Number(row.key), row]));
  const best = Math.max(0, ...rows.map(({ diamonds }) => Number(diamonds)));
  return weekdays(weekStart).flatMap((day) =>
    Array.from({ length: HOURS }, (_, time) => {
      const hour = day * HOURS + time;
      const row = byHour.get(hour);
      const diamonds = Number(row?.diamonds ?? 0);
      const level = levelOf(diamonds, best);
      return { hour, diamonds, level, label: label(hour, row) };
    }),
  );
}

/** The days of a week from its first on: 0 = Monday to 6 = Sunday. */
export function weekdays(weekStart: number): number[] {
  return Array.from({ length: DAYS }, (_, day) => (day + weekStart - 1) % DAYS);
}

/**
 * The shade of an amount. Gifts are many small ones and few large: with the square root, the many
 * are told apart as well.
 */
function levelOf(diamonds: number, best: number): number {
  if (diamonds <= 0) return 0;
  return Math.max(1, Math.ceil(Math.sqrt(diamonds / best) * HEAT_LEVELS));
}

/** The highest amount of a shade, for the legend. */
export function highestOf(level: number, best: number): number {
  return Math.floor(best * (level / HEAT_LEVELS) ** 2);
}
