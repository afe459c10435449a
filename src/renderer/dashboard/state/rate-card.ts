import { create } from 'zustand';
import { cardOn, type RateCard, STANDARD_CARD } from '../../../shared/payout/rate-card.ts';
import { call, on } from '../bridge/client.ts';
import { cardNames } from '../format/card-names.ts';
import { words } from '../words/words.ts';
import { useToday } from './today.ts';

const useCards = create<{ readonly cards: readonly RateCard[] }>(() => ({
  cards: [STANDARD_CARD],
}));

/** Reads the rate cards, and again whenever the app's standing changes: another ledger may be open. */
export async function followRateCards(): Promise<void> {
  on('info', readRateCards);
  await readRateCards();
}

async function readRateCards(): Promise<void> {
  const answer = await call('payout.cards', null);
  // While the ledger cannot be asked nothing is booked either: the cards known so far do.
  if (answer.ok) setRateCards(answer.value);
}

/** To be called by whoever has just been told them, for instance after entering one. */
export function setRateCards(cards: readonly RateCard[]): void {
  useCards.setState({ cards });
}

/**
 * The cards that diamonds were booked under, by their numbers, in words; today's while there are
 * none.
 */
export function useCardsInWords(ids: readonly number[]): string {
  const cards = useRateCards();
  const today = useRateCard();
  const names = cardNames(ids, cards);
  return words.common.theCards(names.length === 0 ? cardNames([today.id], [today]) : names);
}

/** All rate cards there are. */
export function useRateCards(): readonly RateCard[] {
  return useCards((state) => state.cards);
}

/** The rate card in force today, under which what comes in now is booked. */
export function useRateCard(): RateCard {
  return cardOn(useToday(), useRateCards());
}
