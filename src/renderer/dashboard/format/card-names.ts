import { cardMark, type NamedCard } from '../../../shared/payout/card-mark.ts';
import { dayMedium } from './dates.ts';

/** What the cards of an estimate are called, each once, with what tells cards of one name apart. */
export function cardNames(ids: readonly number[], cards: readonly NamedCard[]): readonly string[] {
  const used = cards.filter(({ id }) => ids.includes(id));
  return used.map((card) => {
    const mark = cardMark(card, used);
    if (mark === 'none') return `“${card.name}”`;
    return `“${card.name}” (${mark === 'day' ? dayMedium(card.validFrom) : card.id})`;
  });
}
