import { dayAt } from '../days/day-at.ts';
import { useZone } from './info.ts';
import { useNow } from './use-now.ts';

/** Today in the creator's zone, `YYYY-MM-DD`; changes at midnight there. */
export function useToday(): string {
  return dayAt(useNow(30_000), useZone());
}
