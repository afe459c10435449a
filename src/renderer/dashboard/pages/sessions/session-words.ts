import type { SessionSums } from '../../../../shared/contract/session-calls.ts';
import { dayOf } from '../../format/dates.ts';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

const MINUTE_MS = 60_000;
/** A rate per hour says nothing about a LIVE that has hardly begun. */
const LEAST_MINUTES = 5;

type Span = Pick<SessionSums, 'startedAt' | 'endedAt'>;

/** What a session is called: by its own name, or by its day. */
export function sessionName(
  { name, startedAt }: Pick<SessionSums, 'name' | 'startedAt'>,
  zone: string,
): string {
  return name ?? words.sessions.unnamed(dayOf(startedAt, zone));
}

/** How long it was, or has been so far, in whole minutes. */
function minutesOf({ startedAt, endedAt }: Span, now: number): number {
  return Math.max(0, Math.round(((endedAt ?? now) - startedAt) / MINUTE_MS));
}

export function durationWords(session: Span, now: number): string {
  return words.sessions.duration(minutesOf(session, now));
}

/** Diamonds per hour, already formatted; null for a session that is too short to tell. */
export function perHour(session: Span & { readonly diamonds: string }, now: number): string | null {
  const minutes = minutesOf(session, now);
  if (minutes < LEAST_MINUTES) return null;
  return whole(Math.round((Number(session.diamonds) * 60) / minutes));
}
