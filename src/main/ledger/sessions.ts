import { type SessionEvent, sessionStep } from '../../shared/live/session-rule.ts';
import type { SqlDatabase } from '../storage/database.ts';
import type { SessionSpan } from './booking.ts';
import {
  createSessionStore,
  hasGifts,
  type SessionWithGifts,
  type StoredSession,
} from './session-store.ts';

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
  spans(): readonly SessionWithGifts[];
  /** The same with those in which nothing was given. */
  all(): readonly StoredSession[];
  /** The entries of a session, from `first` to before `end`; none for one that has none. */
  entriesOf(id: number): { readonly first: number; readonly end: number };
  /** Reads the sessions again, after they have been edited. */
  reload(): void;
}

interface Open extends StoredSession {
  readonly lastActivityAt: number;
}

/**
 * A session without gifts is kept once it has lasted so long, and the last sign of life of any is
 * written down so often: what a crash takes from the duration of a LIVE is no more.
 */
const KEPT_EVERY_MS = 60_000;

export function createSessions(db: SqlDatabase, lastBookedAt: number | null): Sessions {
  const store = createSessionStore(db);
  let stored = store.read();
  let spans = stored.filter(hasGifts);
  let session = newest(stored, lastBookedAt);
  const read = () => {
    stored = store.read();
    spans = stored.filter(hasGifts);
  };
  const isKept = ({ firstSeq, activeAt }: Open) => firstSeq !== null || activeAt !== null;
  const nextId = () => Math.max(0, ...stored.map((one) => one.id)) + 1;
  const finish = () => {
    if (session === null || session.endedAt !== null) return;
    session = { ...session, endedAt: session.lastActivityAt };
    if (!isKept(session)) return;
    store.end(session.id, session.lastActivityAt);
    read();
  };
  const begin = (now: number) => {
    // An id that no row took is free again.
    const none = { name: null, note: null, firstSeq: null, activeAt: null, endedAt: null };
    session = { id: nextId(), startedAt: now, lastActivityAt: now, ...none };
  };
  /** A gift is in the ledger with its time; other signs of life are written down now and then. */
  const goOn = (open: Open, kind: SessionEvent['kind'], now: number) => {
    session = { ...open, lastActivityAt: now };
    const isDue = now - (open.activeAt ?? open.startedAt) >= KEPT_EVERY_MS;
    if (kind !== 'activity' || !isDue) return;
    session = { ...session, activeAt: now };
    if (isKept(open)) store.active(open.id, now);
    else store.add(session);
    read();
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
      if (step === 'continue' && open !== null) goOn(open, kind, now);
      return step !== 'continue' && session !== before;
    },
    claim: (firstSeq) => {
      if (session === null) throw new Error('a gift was booked outside any session');
      if (session.firstSeq === null) {
        const open = { ...session, firstSeq };
        if (isKept(session)) store.firstEntry(session.id, firstSeq);
        else store.add(open);
        session = open;
        read();
      }
      return session.id;
    },
    addPast: (firstSeq, startedAt, endedAt) => {
      finish();
      const none = { name: null, note: null, activeAt: null };
      const past = { id: nextId(), firstSeq, startedAt, endedAt, ...none };
      store.add(past);
      session = { ...past, lastActivityAt: endedAt };
      stored = [...stored, past];
      spans = [...spans, past];
    },
    of: (seq) => spans[indexAt(spans, seq)]?.id ?? 0,
    firstSeq: () => session?.firstSeq ?? null,
    spans: () => spans,
    all: () => stored,
    entriesOf: (id) => {
      const index = spans.findIndex((one) => one.id === id);
      const first = spans[index]?.firstSeq;
      if (first === undefined) return { first: 0, end: 0 };
      return { first, end: spans[index + 1]?.firstSeq ?? Number.POSITIVE_INFINITY };
    },
    reload: () => {
      read();
      const open = session;
      // One that is running is not edited but for its name, and one that is not kept is not stored.
      if (open !== null && !isKept(open)) return;
      session = newest(stored, open?.lastActivityAt ?? null);
    },
  };
}

/** The index of the session that holds an entry; -1 when it is older than all. */
function indexAt(spans: readonly SessionWithGifts[], seq: number): number {
  const newestIndex = spans.length - 1;
  if ((spans[newestIndex]?.firstSeq ?? 0) <= seq) return newestIndex;
  let [low, high] = [-1, newestIndex - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((spans[middle]?.firstSeq ?? 0) <= seq) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The running session, or else the last, as the database tells it. It goes on where its last sign of
 * life left it: what was written down, or the last entry.
 */
function newest(stored: readonly StoredSession[], lastBookedAt: number | null): Open | null {
  const last = stored.find(({ endedAt }) => endedAt === null) ?? stored.at(-1);
  if (last === undefined) return null;
  const { firstSeq, startedAt, activeAt } = last;
  const booked = firstSeq === null ? null : lastBookedAt;
  return { ...last, lastActivityAt: Math.max(activeAt ?? startedAt, booked ?? startedAt) };
}
