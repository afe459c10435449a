import { diamondsText, moneyText, signedDiamondsText } from '../../shared/amount/decimal.ts';
import type { Diamonds } from '../../shared/amount/diamonds.ts';
import { type DiamondsUnderCard, estimate } from '../../shared/payout/estimate.ts';
import type { RateCard } from '../../shared/payout/rate-card.ts';
import type { EstimateText, Sums } from '../../shared/stats/totals.ts';
import type { Tally } from './sums/scan.ts';

/** Sums as pages and the API tell them: amounts other than coins as decimal texts. */
export function sumsOf(tally: Tally, cards: readonly RateCard[]): Sums {
  const parts: DiamondsUnderCard[] = [];
  tally.cards.forEach((diamonds, card) => {
    parts.push({ card, diamonds });
  });
  return {
    gifts: tally.gifts,
    coins: tally.coins,
    diamonds: diamondsText(tally.diamonds as Diamonds),
    reversed: signedDiamondsText(tally.reversed),
    estimate: estimateText(parts, cards),
    unpriced: tally.unpriced,
  };
}

/** The estimate as decimal texts. TikTok reckons in US dollars, so that is the currency. */
export function estimateText(
  parts: readonly DiamondsUnderCard[],
  cards: readonly RateCard[],
): EstimateText {
  const { low, expected, high } = estimate(parts, cards);
  const middle = moneyText(expected);
  return {
    currency: 'USD',
    low: low === expected ? middle : moneyText(low),
    expected: middle,
    high: high === expected ? middle : moneyText(high),
  };
}
