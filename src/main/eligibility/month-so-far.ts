import { diamondUnitsOf } from '../../shared/amount/decimal.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import { monthEnd } from '../../shared/eligibility/calendar-day.ts';
import { type LiveSpan, liveByDay } from '../../shared/eligibility/live-time.ts';
import type { MonthSoFar } from '../../shared/eligibility/month-pace.ts';
import type { Totals, TotalsQuery, TotalsRow } from '../../shared/stats/totals.ts';
import { dayEnd, dayStart, monthOf } from '../../shared/stats/zone-days.ts';

/** What the ledger is asked for; it may be out of reach. */
export interface MonthSources {
  readonly sessions: () => Promise<Answer<readonly LiveSpan[]>>;
  readonly totals: (query: TotalsQuery) => Promise<Answer<Totals>>;
}

/** The month of `today` as the ledger knows it; null when it cannot be asked. */
export async function monthSoFar(
  { sessions, totals }: MonthSources,
  today: string,
  zone: string,
  now: number,
): Promise<MonthSoFar | null> {
  const [from, to] = [monthOf(today), monthEnd(today)];
  const [spans, sums] = await Promise.all([sessions(), totals({ from, to, by: 'day' })]);
  if (!spans.ok || !sums.ok) return null;
  const [start, end] = [dayStart(from, zone), dayEnd(to, zone)];
  const within = spans.value.filter(
    ({ startedAt, endedAt }) => startedAt < end && (endedAt ?? now) > start,
  );
  return {
    today,
    live: liveByDay(within, zone, now),
    diamonds: new Map(sums.value.rows.map((row) => [row.key, kept(row)])),
  };
}

/** What a day brought without what was taken back on it, in thousandths. */
function kept({ diamonds, reversed }: TotalsRow): number {
  return diamondUnitsOf(diamonds) - diamondUnitsOf(reversed);
}
