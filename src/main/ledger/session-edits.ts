import type { SessionOutcome, SessionRefusal } from '../../shared/stats/session-row.ts';
import { type OpenLedger, placeOf } from './open-ledger.ts';
import { hasGifts, type StoredSession } from './session-store.ts';
import { createRowBuilder } from './sums/row-builder.ts';

/** What a person may do to sessions. None of it touches an entry: a session is a range of them. */
export interface SessionEdits {
  name(id: number, name: string | null, note: string | null): SessionOutcome;
  /** Makes two of one; the second begins with the gift of entry `seq`. */
  split(id: number, seq: number): SessionOutcome;
  /** Makes one of a session and the one that comes next. */
  join(id: number, next: number): SessionOutcome;
}

export function createSessionEdits(ledger: OpenLedger): SessionEdits {
  const { db, sessions } = ledger;
  const find = (id: number) => sessions.all().find((one) => one.id === id);
  const edit = (boundary: number | null, work: () => void): SessionOutcome => {
    // In one transaction: sums that know of other sessions than the entries would be damage.
    db.transaction(() => {
      work();
      sessions.reload();
      if (boundary !== null) rebuildChunk(ledger, boundary);
    });
    return { ok: true };
  };
  return {
    name: (id, name, note) => {
      if (find(id) === undefined) return refused('session-unknown');
      return edit(null, () =>
        db.prepare('UPDATE session SET name = ?, note = ? WHERE id = ?').run(name, note, id),
      );
    },
    split: (id, seq) => {
      const session = find(id);
      if (session === undefined) return refused('session-unknown');
      if (session.endedAt === null) return refused('session-running');
      const gift = ledger.entries.at(seq)?.entry;
      const { end } = sessions.entriesOf(id);
      const isInside = hasGifts(session) && seq > session.firstSeq && seq < end;
      if (gift?.kind !== 'gift' || !isInside) return refused('session-split-outside');
      const before = ledger.entries.at(seq - 1)?.entry.bookedAt ?? gift.bookedAt;
      return edit(seq, () => split(ledger, session, seq, before, gift.bookedAt));
    },
    join: (id, next) => {
      const [first, second] = [find(id), find(next)];
      if (first === undefined || second === undefined) return refused('session-unknown');
      if (first.endedAt === null || second.endedAt === null) return refused('session-running');
      const at = sessions.all().indexOf(first);
      if (sessions.all()[at + 1]?.id !== next) return refused('session-not-next');
      const boundary = hasGifts(first) ? second.firstSeq : null;
      return edit(boundary, () => join(ledger, first, second));
    },
  };
}

function refused(refusal: SessionRefusal): SessionOutcome {
  return { ok: false, refusal };
}

function split(
  { db, sessions }: OpenLedger,
  session: StoredSession,
  seq: number,
  endsAt: number,
  beginsAt: number,
): void {
  const id = Math.max(...sessions.all().map((one) => one.id)) + 1;
  db.prepare('UPDATE session SET ended_at = ? WHERE id = ?').run(endsAt, session.id);
  db.prepare('INSERT INTO session (id, first_seq, started_at, ended_at) VALUES (?, ?, ?, ?)').run(
    id,
    seq,
    beginsAt,
    session.endedAt,
  );
}

function join({ db }: OpenLedger, first: StoredSession, second: StoredSession): void {
  const notes = [first.note, second.note].filter((note) => note !== null).join('\n');
  db.prepare('DELETE FROM session WHERE id = ?').run(second.id);
  db.prepare('UPDATE session SET first_seq = ?, ended_at = ?, name = ?, note = ? WHERE id = ?').run(
    first.firstSeq ?? second.firstSeq,
    second.endedAt,
    first.name ?? second.name,
    notes === '' ? null : notes,
    first.id,
  );
}

/** Rows sum gifts of one session only, so where a boundary comes or goes they are made anew. */
function rebuildChunk(ledger: OpenLedger, boundary: number): void {
  const { sums, entries, sessions } = ledger;
  const span = sums.spanOf(boundary);
  if (span === null) return;
  const rows = createRowBuilder(sums.keys, span.after);
  for (const { entry } of entries.after(span.after, span.last - span.after)) {
    rows.add(entry, sessions.of(placeOf(entry)));
  }
  sums.replace(span.last, rows);
}
