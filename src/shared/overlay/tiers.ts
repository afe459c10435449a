/** How large a gift is shown, by its value in coins: 1 is the smallest. */
export type Tier = 1 | 2 | 3 | 4 | 5;

/** The least value of each tier above the first, in coins. */
const FROM: readonly (readonly [Tier, number])[] = [
  [5, 10_000],
  [4, 1_000],
  [3, 100],
  [2, 10],
];

/** The tier of a value in coins. A gift whose price is unknown (0) is shown as the smallest. */
export function tierOf(coins: number): Tier {
  return FROM.find(([, least]) => coins >= least)?.[0] ?? 1;
}
