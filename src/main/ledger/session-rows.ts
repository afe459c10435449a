import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import type { RateCard } from '../../shared/payout/rate-card.ts';
import type { Minute, SessionRow, SessionTime } from '../../shared/stats/session-row.ts';
import type { OpenLedger } from './open-ledger.ts';
import { sumsOf } from './sum-words.ts';
import type { Columns } from './sums/columns.ts';
import { bySession } from './sums/groupings.ts';
import { emptyTally, type Grouping, scan, select } from './sums/scan.ts';
import { EVERY_ROW } from './sums/selection.ts';

/** When all sessions were, oldest first. */
export function sessionTimes({ sessions }: OpenLedger): readonly SessionTime[] {
  return sessions
    .all()
    .map(({ id, name, startedAt, endedAt }) => ({ id, name, startedAt, endedAt }));
}

/** All sessions, oldest first. One without gifts has sums of nothing. */
export function sessionRows(
  { sessions, sums }: OpenLedger,
  cards: readonly RateCard[],
): readonly SessionRow[] {
  const spans = sessions.spans();
  const parts = [...sums.parts({})];
  const grouping = once(bySession(spans.map(({ firstSeq }) => firstSeq)));
  const tallies = scan(select(parts, EVERY_ROW), grouping);
  const people = new Uint32Array(spans.length);
  // Gifts stand in the order of sessions, so the last one that a gifter was seen in is enough.
  const seenIn = new Uint32Array(sums.keys.size());
  for (const { columns } of parts) {
    const session = grouping.groupsOf(columns);
    for (let row = 0; row < columns.size; row += 1) {
      const [at, gifter] = [session[row] ?? 0, columns.gifter[row] ?? 0];
      if ((columns.gifts[row] ?? 0) === 0 || seenIn[gifter] === at + 1) continue;
      seenIn[gifter] = at + 1;
      people[at] = (people[at] ?? 0) + 1;
    }
  }
  const places = new Map(spans.map(({ id }, index) => [id, index]));
  return sessions.all().map(({ id, name, note, startedAt, endedAt }) => {
    const place = places.get(id) ?? -1;
    const sums = sumsOf(tallies[place] ?? emptyTally(), cards);
    return { id, name, note, startedAt, endedAt, ...sums, gifters: people[place] ?? 0 };
  });
}

/** A grouping that is asked twice of the same columns, and computes once. */
function once({ count, groupsOf }: Grouping): Grouping {
  const known = new Map<Columns, ArrayLike<number>>();
  const groups = (columns: Columns) => {
    const found = known.get(columns) ?? groupsOf(columns);
    known.set(columns, found);
    return found;
  };
  return { count, groupsOf: groups };
}

const MINUTE_MS = 60_000;

/** What a gift got when it was given its price later, by the valuation that stands. */
const LATER = (column: 'coins' | 'diamonds') => `CASE WHEN gift.price IS NOT NULL THEN 0 ELSE
  coalesce((SELECT value.${column} FROM entry AS value
    WHERE value.of_seq = gift.seq AND value.kind = 9 AND NOT EXISTS (
      SELECT 1 FROM entry AS undo WHERE undo.of_seq = value.seq AND undo.kind = 11)), 0) END`;

/** What came in minute by minute in a session; minutes without a gift are left out. */
export function timeline({ db, sessions }: OpenLedger, session: number): readonly Minute[] {
  const { first, end } = sessions.entriesOf(session);
  const rows = db
    .prepare(
      `SELECT gift.at / ${MINUTE_MS}, sum(gift.count), sum(gift.coins + ${LATER('coins')}),
         sum(gift.diamonds + ${LATER('diamonds')})
       FROM entry AS gift WHERE gift.seq >= ? AND gift.seq < ? AND gift.kind = 1
       GROUP BY 1 ORDER BY 1`,
    )
    .all(first, Math.min(end, Number.MAX_SAFE_INTEGER));
  return rows.map((row) => {
    const [minute = 0, gifts = 0, coins = 0, sum = 0] = row.map(Number);
    return { at: minute * MINUTE_MS, gifts, coins, diamonds: diamondsText(diamonds(sum)) };
  });
}
