import type { SqlDatabase } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';
import type { SessionSpan } from './booking.ts';

/** A session as the database has it. */
export interface StoredSession extends SessionSpan {
  /** Its first entry; null for a LIVE in which nothing was given. */
  readonly firstSeq: number | null;
  /** The last sign of life that was written down while it ran, to the minute; null when none was. */
  readonly activeAt: number | null;
  readonly note: string | null;
}

export interface SessionWithGifts extends StoredSession {
  readonly firstSeq: number;
}

/** The rows of sessions. Whoever writes decides whether it is within a transaction. */
export interface SessionStore {
  read(): StoredSession[];
  add(session: Pick<StoredSession, 'id' | 'firstSeq' | 'startedAt' | 'activeAt' | 'endedAt'>): void;
  firstEntry(id: number, seq: number): void;
  active(id: number, at: number): void;
  end(id: number, at: number): void;
}

export function createSessionStore(db: SqlDatabase): SessionStore {
  const insert = db.prepare(
    'INSERT INTO session (id, first_seq, started_at, active_at, ended_at) VALUES (?, ?, ?, ?, ?)',
  );
  const first = db.prepare('UPDATE session SET first_seq = ? WHERE id = ?');
  const active = db.prepare('UPDATE session SET active_at = ? WHERE id = ?');
  const end = db.prepare('UPDATE session SET ended_at = ? WHERE id = ?');
  return {
    read: () => inOrder(readSessions(db)),
    add: ({ id, firstSeq, startedAt, activeAt, endedAt }) => {
      insert.run(id, firstSeq, startedAt, activeAt, endedAt);
    },
    firstEntry: (id, seq) => {
      first.run(seq, id);
    },
    active: (id, at) => {
      active.run(at, id);
    },
    end: (id, at) => {
      end.run(at, id);
    },
  };
}

export function hasGifts(session: StoredSession): session is SessionWithGifts {
  return session.firstSeq !== null;
}

/**
 * Sessions in the order of their entries; those without any stand before the first that began
 * later. Clocks are put back and the past is imported, so time alone is no order.
 */
function inOrder(sessions: readonly StoredSession[]): StoredSession[] {
  const ordered: StoredSession[] = sessions.filter(hasGifts);
  for (const quiet of sessions.filter((session) => !hasGifts(session))) {
    const later = ordered.findIndex(({ startedAt }) => startedAt > quiet.startedAt);
    ordered.splice(later < 0 ? ordered.length : later, 0, quiet);
  }
  return ordered;
}

function readSessions(db: SqlDatabase): StoredSession[] {
  const rows = prepareRows(
    db,
    ['id', 'first_seq', 'started_at', 'active_at', 'ended_at', 'name', 'note'],
    'FROM session ORDER BY first_seq, id LIMIT -1',
  )();
  const instant = (value: unknown) => (typeof value === 'number' ? value : null);
  return rows.map(([id, firstSeq, startedAt, activeAt, endedAt, name, note]) => ({
    id: Number(id),
    firstSeq: instant(firstSeq),
    startedAt: Number(startedAt),
    activeAt: instant(activeAt),
    endedAt: instant(endedAt),
    name: typeof name === 'string' ? name : null,
    note: typeof note === 'string' ? note : null,
  }));
}
