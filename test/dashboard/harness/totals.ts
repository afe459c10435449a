import { moneyText } from '../../../src/shared/amount/decimal.ts';
import type { TotalsReport } from '../../../src/shared/contract/calls.ts';
import { estimate } from '../../../src/shared/payout/estimate.ts';
import { STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import type { TotalsQuery } from '../../../src/shared/stats/totals.ts';
import { monthOf, weekOf } from '../../../src/shared/stats/zone-days.ts';
import type { World } from './world.ts';

const PERIODS = { day: (day: string) => day, week: weekOf, month: monthOf };

type Query = Omit<TotalsQuery, 'limit'> & { readonly limit?: number | null };

/** Totals of the world's days, grouped as asked: what the ledger would answer. */
export function totalsOf(world: World, query: Query): TotalsReport {
  const period = query.by === 'week' || query.by === 'month' ? PERIODS[query.by] : PERIODS.day;
  const groups = new Map<string, number>();
  let all = 0;
  for (const [day, coins] of world.days) {
    if ((query.from !== null && day < query.from) || (query.to !== null && day > query.to))
      continue;
    groups.set(period(day), (groups.get(period(day)) ?? 0) + coins);
    all += coins;
  }
  const rows = [...groups].map(([key, coins]) => ({ key, name: key, ...sumsOf(coins) }));
  const { from, to, by } = query;
  return { from, to, by, ...sumsOf(all), gifters: all === 0 ? 0 : 87, rows };
}

/** Sums of so many coins under the standard card. */
export function sumsOf(coins: number) {
  const { low, expected, high } = estimate([{ card: 1, diamonds: coins * 1000 }], [STANDARD_CARD]);
  return {
    gifts: Math.round(coins / 30),
    coins,
    diamonds: String(coins),
    reversed: '0',
    unpriced: 0,
    estimate: {
      currency: 'USD',
      low: moneyText(low),
      expected: moneyText(expected),
      high: moneyText(high),
    },
  };
}
