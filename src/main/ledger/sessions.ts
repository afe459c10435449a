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
  /**
   * Adds a session that is over, for entries of the past from `firstSeq` on, and ends a running
   * one; to be called in the transaction.
   */
  addPast(firstSeq: number, startedAt: number, endedAt: number): void;
  /** The session that an entry belongs to. */
  of(seq: number): number;
  /** The first entry of the running or last session; null while it has none. */
  firstSeq(): number | null;
  /** All sessions that have entries, oldest first. */
  spans(): readonly StoredSession[];
  /** The entries of a session, from `first` to before `end`; none for one that is not known. */
  entriesOf(id: number): { readonly first: number; readonly end: number };
  /** Reads the sessions again, after they have been edited. */
  reload(): void;
}

/** A session as the database has it. */
export interface StoredSession extends SessionSpan {
  readonly firstSeq: number;
  readonly note: string | null;
}

interface Open extends SessionSpan {
  readonly lastActivityAt: number;
  /** null until its first gift: a session without gifts leaves no row. */
  readonly firstSeq: number | null;
}

export function createSessions(db: SqlDatabase, lastBookedAt: number | null): Sessions {
  const insert = db.prepare('INSERT INTO session (id, first_seq, started_at) VALUES (?, ?, ?)');
  const end = db.prepare('UPDATE session SET ended_at = ? WHERE id = ?');
  let stored = readSessions(db);
  let session = lastSession(stored, lastBookedAt);
  const finish = () => {
    if (session === null || session.endedAt !== null) return;
    session = { ...session, endedAt: session.lastActivityAt };
    if (session.firstSeq === null) return;
    end.run(session.endedAt, session.id);
    stored = readSessions(db);
  };
  const begin = (now: number) => {
    // An id that no row took is free again.
    const id = Math.max(0, ...stored.map((one) => one.id)) + 1;
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
        stored = [...stored, { ...session, firstSeq, note: null }];
      }
      return session.id;
    },
    addPast: (firstSeq, startedAt, endedAt) => {
      finish();
      const id = Math.max(0, ...stored.map((one) => one.id)) + 1;
      insert.run(id, firstSeq, startedAt);
      end.run(endedAt, id);
      const past = { id, name: null, startedAt, endedAt, firstSeq };
      session = { ...past, lastActivityAt: endedAt };
      stored = [...stored, { ...past, note: null }];
    },
    of: (seq) => stored[indexAt(stored, seq)]?.id ?? 0,
    firstSeq: () => session?.firstSeq ?? null,
    spans: () => stored,
    entriesOf: (id) => {
      const index = stored.findIndex((one) => one.id === id);
      const first = stored[index]?.firstSeq;
      if (first === undefined) return { first: 0, end: 0 };
      return { first, end: stored[index + 1]?.firstSeq ?? Number.POSITIVE_INFINITY };
    },
    reload: () => {
      stored = readSessions(db);
      const last = stored.at(-1);
      // One that is running is not edited but for its name, and one without entries is not stored.
      if (session?.firstSeq === null || last === undefined) return;
      session = { ...last, lastActivityAt: session?.lastActivityAt ?? last.startedAt };
    },
  };
}

/** The index of the session that holds an entry; -1 when it is older than all. */
function indexAt(stored: readonly StoredSession[], seq: number): number {
  const newest = stored.length - 1;
  if ((stored[newest]?.firstSeq ?? 0) <= seq) return newest;
  let [low, high] = [-1, newest - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stored[middle]?.firstSeq ?? 0) <= seq) low = middle;
    else high = middle - 1;
  }
  return low;
}

function readSessions(db: SqlDatabase): StoredSession[] {
  const rows = prepareRows(
    db,
    ['id', 'first_seq', 'started_at', 'ended_at', 'name', 'note'],
    'FROM session ORDER BY first_seq LIMIT -1',
  )();
  return rows.map(([id, firstSeq, startedAt, endedAt, name, note]) => ({
    id: Number(id),
    firstSeq: Number(firstSeq),
    startedAt: Number(startedAt),
    endedAt: endedAt === null || endedAt === undefined ? null : Number(endedAt),
    name: typeof name === 'string' ? name : null,
    note: typeof note === 'string' ? note : null,
  }));
}

/** The newest session as the database tells it. It goes on where the last entry left it. */
function lastSession(stored: readonly StoredSession[], lastBookedAt: number | null): Open | null {
  const last = stored.at(-1);
  if (last === undefined) return null;
  return { ...last, lastActivityAt: lastBookedAt ?? last.startedAt };
}
