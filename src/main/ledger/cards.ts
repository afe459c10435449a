import type { RateTerms } from '../../shared/ledger/rate-terms.ts';
import { cardOn, type RateCard, STANDARD_CARD } from '../../shared/payout/rate-card.ts';
import { dayAt } from '../../shared/stats/zone-days.ts';
import type { SqlDatabase } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';

/** The rate cards: the standard one, and those that were entered. */
export interface Cards {
  list(): readonly RateCard[];
  /** The card in force at an instant, its days taken in a zone. */
  at(at: number, zone: string): RateCard;
  find(id: number): RateCard;
  /** The number that the next card gets. */
  next(): number;
  /** To be called when a card's entry is on disk. */
  add(id: number, terms: RateTerms): void;
}

export function createCards(db: SqlDatabase): Cards {
  const rows = prepareRows(
    db,
    ['card', 'facts'],
    'FROM entry WHERE kind <> 1 AND kind = 10 ORDER BY seq LIMIT -1',
  )();
  const cards: RateCard[] = [
    STANDARD_CARD,
    ...rows.map(([id, facts]) => ({ ...(JSON.parse(String(facts)) as RateTerms), id: Number(id) })),
  ];
  return {
    list: () => cards,
    // One card alone is in force on every day, and which day it is would cost far more to tell.
    at: (at, zone) => (cards.length === 1 ? STANDARD_CARD : cardOn(dayAt(at, zone), cards)),
    find: (id) => cards.find((card) => card.id === id) ?? STANDARD_CARD,
    next: () => Math.max(...cards.map(({ id }) => id)) + 1,
    add: (id, terms) => {
      cards.push({ ...terms, id });
    },
  };
}
