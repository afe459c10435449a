import type { TotalsRow } from '../../../../shared/stats/totals.ts';
import type { Earnings } from './load.ts';

/** What came in a session within the view, and when the session was. Instants in milliseconds. */
export interface SessionSums extends TotalsRow {
  /** null when the list of sessions does not have it yet. */
  readonly startedAt: number | null;
  /** null while it runs as well. */
  readonly endedAt: number | null;
}

/** The sessions of a view, oldest first. */
export function sessionsOf({ sessions, sessionTimes }: Earnings): SessionSums[] {
  const known = new Map(sessionTimes.map((session) => [String(session.id), session]));
  return sessions.rows.map((row) => {
    const session = known.get(row.key);
    return {
      ...row,
      startedAt: session?.startedAt ?? null,
      endedAt: session?.endedAt ?? null,
    };
  });
}
