import { EVERYTHING, type TotalsFilter } from '../../../../shared/stats/totals.ts';
import { BUCKET_SIZES, type BucketSize, bucketDays } from '../../days/buckets.ts';
import { isDay } from '../../days/day.ts';
import { choiceFrom, type DayRange, type RangeChoice, rangeOf } from '../../days/range.ts';
import { weekStart } from '../../format/week.ts';
import { routeTo } from '../../router/route.ts';

/** All that the page was asked for. It stands in the address, so that it can be returned to. */
export interface View {
  readonly choice: RangeChoice;
  /** How time is cut; null = as it fits. */
  readonly size: BucketSize | null;
  /** A day within the bar that was chosen; only together with a size. */
  readonly period: string | null;
  readonly filter: TotalsFilter;
}

/** What can be narrowed to one of its values. */
export type Dimension = keyof TotalsFilter | 'period';

/** Reads `range=30d&by=week&period=2026-11-16&gift=5655&gifter=…&session=41&hour=140`. */
export function viewFrom(query: URLSearchParams): View {
  const size = BUCKET_SIZES.find((known) => known === query.get('by')) ?? null;
  const period = query.get('period');
  return {
    choice: choiceFrom(query),
    size,
    period: size !== null && isDay(period) ? period : null,
    filter: {
      gift: idFrom(query.get('gift')),
      gifter: idFrom(query.get('gifter')),
      session: numberFrom(query.get('session'), Number.MAX_SAFE_INTEGER),
      hour: numberFrom(query.get('hour'), 167),
    },
  };
}

function idFrom(text: string | null): string | null {
  return text === null || text === '' || text.length > 128 ? null : text;
}

function numberFrom(text: string | null, highest: number): number | null {
  if (text === null || !/^\d{1,16}$/.test(text)) return null;
  return Number(text) <= highest ? Number(text) : null;
}

/** The address of a view. */
function addressOf({ choice, size, period, filter }: View): string {
  const own = choice.name === 'own' ? { from: choice.from, to: choice.to } : {};
  const parts = { range: choice.name, ...own, by: size, period, ...filter };
  const said = Object.entries(parts).filter(([, value]) => value !== null);
  return routeTo('earnings', Object.fromEntries(said.map(([key, value]) => [key, String(value)])));
}

/** Goes there; the window's history keeps where one came from. */
export function goTo(view: View): void {
  window.location.hash = addressOf(view);
}

/** The view without what it was narrowed to by one dimension, or by all. */
export function widened(view: View, by: Dimension | 'all'): View {
  if (by === 'all') return { ...view, period: null, filter: EVERYTHING };
  if (by === 'period') return { ...view, period: null };
  return { ...view, filter: without(view.filter, by) };
}

/** The filter as the chart of that dimension itself uses it: it shows what else could be chosen. */
export function without(filter: TotalsFilter, by: keyof TotalsFilter): TotalsFilter {
  return { ...filter, [by]: null };
}

/** Whether anything but the range narrows the view. */
export function isNarrowed({ period, filter }: View): boolean {
  return period !== null || Object.values(filter).some((value) => value !== null);
}

/** The view without a bar that lies outside of its range by now: addresses are kept for long. */
export function settled(view: View, today: string): View {
  const range = rangeOf(view.choice, today);
  const { from, to } = daysWithin(range, view);
  return from !== null && from > to ? { ...view, period: null } : view;
}

/** The days that everything but the chart over time is about: those of the chosen bar, if any. */
export function daysWithin(range: DayRange, { period, size }: View): DayRange {
  if (period === null || size === null) return range;
  const bar = bucketDays(period, { size, weekStart });
  const from = range.from !== null && range.from > bar.from ? range.from : bar.from;
  return { from, to: range.to < bar.to ? range.to : bar.to };
}
