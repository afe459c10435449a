import { cardOn, type RateCard, STANDARD_CARD } from '../../../shared/payout/rate-card.ts';
import { useToday } from './today.ts';

/** The rate card in force today, under which what comes in now is booked. */
export function useRateCard(): RateCard {
  return cardOn(useToday(), [STANDARD_CARD]);
}
