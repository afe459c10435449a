import { type SessionEvent, sessionStep } from '../../shared/live/session-rule.ts';
import type { SqlDatabase } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';
import type { SessionSpan } from './booking.ts';

/** LIVE sessions: each is a range of entries, from its first to the one before the next session. */
export interface Sessions {
  /** The running session, or the last one; null before the first. */
  current(): SessionSpan | null;
  /** Moves on by what happened. Returns whether the session changed. */
  step(event: SessionEvent['kind'], now: number): boolean;
  /** The session that a new entry belongs to; to be called after a step, in the transaction. */
  claim(firstSeq: number): number;
  /** The session that an entry belongs to. */
  of(seq: number): number;
  /** The first entry of the running or last session; null while it has none. */
  firstSeq(): number | null;
}

interface Open extends SessionSpan {
  readonly lastActivityAt: number;
  /** null until its first gift: a session without gifts leaves no row. */
  readonly firstSeq: number | null;
}

export function createSessions(db: SqlDatabase, lastBookedAt: number | null): Sessions {
  const insert = db.prepare('INSERT INTO session (id, first_seq, started_at) VALUES (?, ?, ?)');
  const end = db.prepare('UPDATE session SET ended_at = ? WHERE id = ?');
  const find = db.prepare(
    'SELECT id FROM session WHERE first_seq <= ? ORDER BY first_seq DESC LIMIT 1',
  );
  let session = lastSession(db, lastBookedAt);
  const finish = () => {
    if (session === null || session.endedAt !== null) return;
    session = { ...session, endedAt: session.lastActivityAt };
    if (session.firstSeq !== null) end.run(session.endedAt, session.id);
  };
  const begin = (now: number) => {
    // An id that no row took is free again.
    const id = session === null ? 1 : session.firstSeq === null ? session.id : session.id + 1;
    session = {
      id,
      name: null,
      startedAt: now,
      endedAt: null,
      lastActivityAt: now,
      firstSeq: null,
    };
  };
  return {
    current: () => {
      if (session === null) return null;
      const { id, name, startedAt, endedAt } = session;
      return { id, name, startedAt, endedAt };
    },
    step: (kind, now) => {
      const before = session;
      const open = session === null || session.endedAt !== null ? null : session;
      const step = sessionStep(open, { kind }, now);
      if (step === 'close') finish();
      // What comes too late for one session begins the next.
      if (step === 'begin' || (sessionStep(null, { kind }, now) === 'begin' && step === 'close'))
        begin(now);
      if (step === 'continue' && open !== null) session = { ...open, lastActivityAt: now };
      return step !== 'continue' && session !== before;
    },
    claim: (firstSeq) => {
      if (session === null) throw new Error('a gift was booked outside any session');
      if (session.firstSeq === null) {
        insert.run(session.id, firstSeq, session.startedAt);
        session = { ...session, firstSeq };
      }
      return session.id;
    },
    of: (seq) => Number(find.get(seq)?.[0] ?? 0),
    firstSeq: () => session?.firstSeq ?? null,
  };
}

/** The newest session as the database tells it. It goes on where the last entry left it. */
function lastSession(db: SqlDatabase, lastBookedAt: number | null): Open | null {
  const [row] = prepareRows(
    db,
    ['id', 'first_seq', 'started_at', 'ended_at', 'name'],
    'FROM session ORDER BY id DESC LIMIT 1',
  )();
  if (row === undefined) return null;
  const [id, firstSeq, startedAt, endedAt, name] = row;
  return {
    id: Number(id),
    firstSeq: Number(firstSeq),
    startedAt: Number(startedAt),
    endedAt: endedAt === null || endedAt === undefined ? null : Number(endedAt),
    name: typeof name === 'string' ? name : null,
    lastActivityAt: lastBookedAt ?? Number(startedAt),
  };
}
