/** How large a gift is shown, by its value in coins: 1 is the smallest. */
export type Tier = 1 | 2 | 3 | 4 | 5;

/** The least value of each tier above the first, in coins, rising. */
export type TierBounds = readonly [two: number, three: number, four: number, five: number];

const TIER_BOUNDS: TierBounds = [10, 100, 1_000, 10_000];

/** The tier of a value in coins. A gift whose price is unknown (0) is shown as the smallest. */
export function tierOf(coins: number, bounds: TierBounds = TIER_BOUNDS): Tier {
  return (1 + bounds.filter((least) => coins >= least).length) as Tier;
}

/** Bounds for a gift that the creator wants in one tier, whatever it is worth. */
export function alwaysIn(tier: Tier): TierBounds {
  const bound = (of: number) => (of <= tier ? 0 : Number.POSITIVE_INFINITY);
  return [bound(2), bound(3), bound(4), bound(5)];
}
