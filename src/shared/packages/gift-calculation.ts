import type { Coins } from '../amount/coins.ts';
import { type Diamonds, diamondsFor } from '../amount/diamonds.ts';
import { type Estimate, estimate } from '../payout/estimate.ts';
import type { RateCard } from '../payout/rate-card.ts';
import type { CoinPackage } from './coin-package.ts';
import { type Combination, combine } from './combine.ts';
import { type PriceRange, viewerPrice } from './viewer-price.ts';

/** The whole way of some coins: from the packages that viewers buy to the creator's share. */
export interface GiftCalculation {
  readonly coins: Coins;
  /** What the coins have cost viewers, in the packages' currency; null without packages. */
  readonly paid: PriceRange | null;
  /** How somebody without coins gets there with the least money; null without packages. */
  readonly cheapest: Combination | null;
  /** The same with the fewest packages. */
  readonly fewest: Combination | null;
  /** The cheapest with no coin left over; null where the packages cannot make that number. */
  readonly exact: Combination | null;
  readonly diamonds: Diamonds;
  /** The creator's share under the card, in US dollars. */
  readonly share: Estimate;
}

/**
 * Reckons with `coins` (price per piece × count) all the way, in exact amounts.
 * @param packages of one set, so of one currency
 * @param card the rate card in force
 */
export function calculateGift(
  coins: Coins,
  packages: readonly CoinPackage[],
  card: RateCard,
): GiftCalculation {
  const diamonds = diamondsFor(coins, card.diamondsPerCoin);
  return {
    coins,
    paid: viewerPrice(packages, coins),
    cheapest: combine(packages, coins, { least: 'price', fit: 'at-least' }),
    fewest: combine(packages, coins, { least: 'count', fit: 'at-least' }),
    exact: combine(packages, coins, { least: 'price', fit: 'exactly' }),
    diamonds,
    share: estimate([{ card: card.id, diamonds }], [card]),
  };
}
