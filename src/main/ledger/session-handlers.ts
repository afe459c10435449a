import type { CallName, CallOutput } from '../../shared/contract/calls.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import { SESSION_ROWS } from '../../shared/contract/session-calls.ts';
import { EVERYTHING, type TotalsQuery } from '../../shared/stats/totals.ts';
import type { Handlers } from '../contract/handlers.ts';
import { reading } from '../contract/reading.ts';
import type { LedgerClient } from './client.ts';
import { refusable } from './refusable.ts';

/** The dashboard's calls about LIVE sessions. */
export function sessionHandlers(
  ledger: LedgerClient,
): Handlers<Extract<CallName, `sessions.${string}`>> {
  const edited = async (work: ReturnType<LedgerClient['joinSessions']>) => {
    const outcome = await refusable(work);
    return outcome.ok ? { ok: true as const, value: null } : outcome;
  };
  return {
    'sessions.list': async () => {
      const sessions = await reading(ledger.sessions());
      if (!sessions.ok) return sessions;
      // What was imported came later into the ledger than it happened.
      const newestFirst = sessions.value
        .toReversed()
        .sort((one, other) => other.startedAt - one.startedAt);
      return { ok: true, value: newestFirst };
    },
    'sessions.times': () => reading(ledger.sessionTimes()),
    'sessions.one': (id) => sessionReport(ledger, id),
    'sessions.name': ({ id, name, note }) =>
      edited(ledger.nameSession(id, name || null, note || null)),
    'sessions.split': ({ id, seq }) => edited(ledger.splitSession(id, seq)),
    'sessions.join': ({ id, next }) => edited(ledger.joinSessions(id, next)),
  };
}

async function sessionReport(
  ledger: LedgerClient,
  id: number,
): Promise<Answer<CallOutput<'sessions.one'>>> {
  const highest = (by: TotalsQuery['by']) =>
    ledger.totals({
      from: null,
      to: null,
      by,
      filter: { ...EVERYTHING, session: id },
      limit: SESSION_ROWS,
    });
  const all = await reading(
    Promise.all([ledger.sessions(), ledger.timeline(id), highest('gifter'), highest('gift')]),
  );
  if (!all.ok) return all;
  const [sessions, minutes, gifters, gifts] = all.value;
  const place = sessions.findIndex((session) => session.id === id);
  const session = sessions[place];
  if (session === undefined) return { ok: false, failure: failure('session-unknown') };
  const [before = null, after = null] = [sessions[place - 1], sessions[place + 1]];
  const value = { session, before, after, minutes, byGifter: gifters.rows, byGift: gifts.rows };
  return { ok: true, value };
}
