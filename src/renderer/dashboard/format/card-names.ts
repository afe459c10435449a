import { cardMark, type NamedCard } from '../../../shared/payout/card-mark.ts';
import { dayMedium } from './dates.ts';

/** What the cards of an estimate are called, each once, with what tells cards of one name apart. */
export function cardNames(ids: readonly number[], cards: readonly NamedCard[]): readonly string[] {
  const used = cards.filter(({ id }) => ids.includes(id));
  return used.map((card) => `“${card.name}”${markOf(card, used)}`);
}

/** What one card of all is called. */
export function cardName(card: NamedCard, all: readonly NamedCard[]): string {
  return `${card.name}${markOf(card, all)}`;
}

function markOf(card: NamedCard, among: readonly NamedCard[]): string {
  const mark = cardMark(card, among);
  if (mark === 'none') return '';
  return ` (${mark === 'day' ? dayMedium(card.validFrom) : card.id})`;
}
