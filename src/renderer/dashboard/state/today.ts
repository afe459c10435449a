import { useZone } from './info.ts';
import { useNow } from './use-now.ts';

/** Today in the creator's zone, `YYYY-MM-DD`; changes at midnight there. */
export function useToday(): string {
  return dayOf(useNow(30_000), useZone());
}

function dayOf(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
