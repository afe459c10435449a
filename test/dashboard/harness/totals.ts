import { moneyText } from '../../../src/shared/amount/decimal.ts';
import type { CallOutput, TotalsReport } from '../../../src/shared/contract/calls.ts';
import { estimate } from '../../../src/shared/payout/estimate.ts';
import { cardOn, STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { EVERYTHING, type TotalsQuery } from '../../../src/shared/stats/totals.ts';
import { monthOf, weekOf } from '../../../src/shared/stats/zone-days.ts';
import { cardsOf } from './hand-ledger.ts';
import { daySessions, type Slice, slicesOf } from './slices.ts';
import { GIFTS, type World } from './world.ts';

type Query = Omit<TotalsQuery, 'limit'> & { readonly limit?: number | null };

/** What a slice is called when it is grouped. */
const GROUPS: Readonly<
  Record<Exclude<TotalsQuery['by'], 'card'>, (slice: Slice, weekStart?: number) => string>
> = {
  day: ({ day }) => day,
  week: ({ day }, weekStart) => weekOf(day, weekStart),
  month: ({ day }) => monthOf(day),
  gift: ({ gift }) => gift,
  gifter: ({ gifter }) => gifter,
  session: ({ session }) => String(session),
  hour: ({ hour }) => String(hour),
};

/** Totals of the world's days, narrowed and grouped as asked: what the ledger would answer. */
export function totalsOf(world: World, query: Query): TotalsReport {
  const { from, to, by, limit } = query;
  const slices = slicesOf(world).filter((slice) => isWithin(slice, query));
  const groups = new Map<string, number>();
  for (const slice of slices) {
    const key = by === 'card' ? cardOf(world, slice.day) : GROUPS[by](slice, query.weekStart);
    groups.set(key, (groups.get(key) ?? 0) + slice.coins);
  }
  const byValue = by === 'gift' || by === 'gifter' || limit != null;
  const rows = [...groups]
    .sort(byValue ? ([, a], [, b]) => b - a : () => 0)
    .slice(0, limit ?? undefined)
    .map(([key, coins]) => ({ key, name: nameOf(world, by, key), ...sumsOf(coins, world.card) }));
  const all = slices.reduce((sum, { coins }) => sum + coins, 0);
  const gifters = new Set(slices.map(({ gifter }) => gifter)).size;
  return { from, to, by, ...sumsOf(all, world.card), gifters, rows };
}

/** The card in force on a day, of those that have been entered. */
function cardOf(world: World, day: string): string {
  return String(cardOn(day, cardsOf(world)).id);
}

function isWithin(slice: Slice, { from, to, filter }: Query): boolean {
  if ((from !== null && slice.day < from) || (to !== null && slice.day > to)) return false;
  const { gift, gifter, session, hour } = filter ?? EVERYTHING;
  return (
    (gift === null || slice.gift === gift) &&
    (gifter === null || slice.gifter === gifter) &&
    (session === null || slice.session === session) &&
    (hour === null || slice.hour === hour)
  );
}

function nameOf(world: World, by: TotalsQuery['by'], key: string): string {
  if (by === 'gifter') return world.sayName(key);
  return by === 'gift' ? (GIFTS.find(({ id }) => id === key)?.name ?? key) : key;
}

/** The sessions of the world's days, the newest first. */
export function sessionsOf(world: World): CallOutput<'sessions.list'> {
  return daySessions(world)
    .map(({ id, day }) => ({
      id,
      name: id % 4 === 0 ? 'Karaoke night' : null,
      note: null,
      startedAt: Date.parse(`${day}T17:05:00Z`),
      endedAt: Date.parse(`${day}T21:20:00Z`),
      gifters: 5,
      ...sumsOf(world.days.get(day) ?? 0, world.card),
    }))
    .toReversed();
}

/** Sums of so many coins under the standard card. */
export function sumsOf(coins: number, card = STANDARD_CARD) {
  const { low, expected, high } = estimate([{ card: card.id, diamonds: coins * 1000 }], [card]);
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
