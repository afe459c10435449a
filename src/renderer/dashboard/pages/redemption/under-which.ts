import type { DiamondsUnderCard } from '../../../../shared/payout/estimate.ts';
import { words } from '../../words/words.ts';
import type { Figures } from './figures.ts';

/** Names the card that an estimate is made under; several where the diamonds were booked with several. */
export function underWhich({ cards, card }: Figures, parts: readonly DiamondsUnderCard[]): string {
  const used = [...new Set(parts.map((part) => part.card))];
  const names = used.map((id) => cards.find((one) => one.id === id)?.name ?? card.name);
  return words.redemption.cards.under(names.length === 0 ? [card.name] : names);
}
