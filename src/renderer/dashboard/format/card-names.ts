import type { RateCard } from '../../../shared/payout/rate-card.ts';
import { dayMedium } from './dates.ts';

/**
 * What the cards of an estimate are called, each once. A card that was entered to take another's
 * place often keeps its name: then the day from which it is valid tells them apart, or its number.
 */
export function cardNames(ids: readonly number[], cards: readonly RateCard[]): readonly string[] {
  const used = cards.filter(({ id }) => ids.includes(id));
  const among = (same: (other: RateCard) => boolean) => used.filter(same).length > 1;
  return used.map(({ id, name, validFrom }) => {
    if (!among((other) => other.name === name)) return `“${name}”`;
    if (among((other) => other.name === name && other.validFrom === validFrom)) {
      return `“${name}” (${id})`;
    }
    return `“${name}” (${dayMedium(validFrom)})`;
  });
}
