import type { RateCard } from './rate-card.ts';

/** What of a card its name is told with. */
export type NamedCard = Pick<RateCard, 'id' | 'name' | 'validFrom'>;

/**
 * What tells a card from others of its name. A card that was entered to take another's place often
 * keeps its name: then the day from which it is valid does, or its number where that is the same.
 */
export function cardMark(card: NamedCard, among: readonly NamedCard[]): 'none' | 'day' | 'number' {
  const namesakes = among.filter(({ id, name }) => id !== card.id && name === card.name);
  if (namesakes.length === 0) return 'none';
  return namesakes.some(({ validFrom }) => validFrom === card.validFrom) ? 'number' : 'day';
}
