import type { DiamondsUnderCard } from '../../../../shared/payout/estimate.ts';
import { cardNames } from '../../format/card-names.ts';
import { words } from '../../words/words.ts';
import type { Figures } from './figures.ts';

/** Names the card that an estimate is made under; several where the diamonds were booked with several. */
export function underWhich({ cards, card }: Figures, parts: readonly DiamondsUnderCard[]): string {
  const used = parts.length === 0 ? [card.id] : parts.map((part) => part.card);
  const { estimateUnder, theCards } = words.common;
  return estimateUnder(theCards(cardNames(used, cards)));
}
