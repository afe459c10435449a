/** A session ends when nothing at all has come for so long. */
export const SESSION_SILENCE_MS = 30 * 60_000;

/** What the rule needs to know of the open session. Milliseconds since 1970. */
export interface OpenSession {
  readonly lastActivityAt: number;
}

/**
 * What may move a session: a gift, another sign of a running LIVE (chat, likes, viewers), the
 * source's end of the stream, or only the time that passes.
 */
export type SessionEvent = { readonly kind: 'gift' | 'activity' | 'ended' | 'tick' };

/**
 * - `begin`: open a session, it begins with this event
 * - `continue`: this event belongs to the open session and is its last activity
 * - `close`: the open session is over; its end is its last activity. A gift or activity that
 *   closes one has come too late for it: ask again with null, and it begins the next
 */
export type SessionStep = 'none' | 'begin' | 'continue' | 'close';

/** What becomes of LIVE sessions by one event. `session` is the open one, null when there is none. */
export function sessionStep(
  session: OpenSession | null,
  event: SessionEvent,
  now: number,
): SessionStep {
  const sign = event.kind === 'gift' || event.kind === 'activity';
  if (session === null) return sign ? 'begin' : 'none';
  if (event.kind === 'ended') return 'close';
  // A clock that was set back makes the silence negative: the session simply goes on.
  if (now - session.lastActivityAt >= SESSION_SILENCE_MS) return 'close';
  return sign ? 'continue' : 'none';
}
