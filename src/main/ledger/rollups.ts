import type { GiftEntry } from '../../shared/ledger/entry.ts';
import { giftAmounts } from '../../shared/ledger/entry.ts';
import type { SqlDatabase, SqlRow, SqlValue } from '../storage/database.ts';
import { insertMany } from '../storage/insert-many.ts';
import { DIMENSIONS, LEVELS, type Level, startOf } from './rollup-grid.ts';

/**
 * Sums of gifts, kept so that no page has to read entries. Booking only notes what to add;
 * `flush` adds it, in one transaction with the number of the last entry that is contained, so
 * that the table always equals the entries up to that number. Whoever reads flushes first.
 */
export interface Rollups {
  note(entry: GiftEntry, session: number): void;
  /** Whether enough has been noted for a flush to be worth its transaction. */
  isDue(): boolean;
  flush(): void;
  /** The last entry that the table contains. */
  rolledSeq(): number;
  /** Called with the rows that each flush adds, until the function it returns is called. */
  onFlush(listener: (rows: readonly SqlRow[]) => void): () => void;
  /** Gifts of unknown price that were noted and that the table does not contain yet. */
  unpricedToAdd(): number;
}

/** Bounds what a flush costs (a few ms) and what a restart has to read again. */
const MOST_ENTRIES = 20_000;
const MOST_GROUPS = 2_000;

interface Sums {
  gifts: number;
  coins: number;
  diamonds: number;
  unpriced: number;
}

export interface Group extends Sums {
  readonly quarter: number;
  readonly card: number;
  readonly gift: string;
  readonly sender: string;
  readonly session: string;
}

export function createRollups(db: SqlDatabase): Rollups {
  const groups = new Map<string, Group>();
  const rolled = db.prepare('SELECT seq FROM rolled');
  const setRolled = db.prepare('UPDATE rolled SET seq = ?');
  const upsert = insertMany(
    db,
    'INSERT INTO rollup (dimension, level, start, key, card, gifts, coins, diamonds, unpriced)',
    9,
    `ON CONFLICT DO UPDATE SET gifts = gifts + excluded.gifts, coins = coins + excluded.coins,
     diamonds = diamonds + excluded.diamonds, unpriced = unpriced + excluded.unpriced`,
  );
  const listeners = new Set<(rows: readonly SqlRow[]) => void>();
  let noted = 0;
  let last = Number(rolled.get()?.[0] ?? 0);
  return {
    note: (entry, session) => {
      addToGroup(groups, entry, session);
      noted += 1;
      last = entry.seq;
    },
    isDue: () => noted >= MOST_ENTRIES || groups.size >= MOST_GROUPS,
    flush: () => {
      if (noted === 0) return;
      const rows = rollupRows(groups.values());
      db.transaction(() => {
        upsert(rows.flat());
        setRolled.run(last);
      });
      groups.clear();
      noted = 0;
      for (const listener of listeners) listener(rows);
    },
    rolledSeq: () => Number(rolled.get()?.[0] ?? 0),
    onFlush: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    unpricedToAdd: () => {
      let sum = 0;
      for (const { unpriced } of groups.values()) sum += unpriced;
      return sum;
    },
  };
}

/** Adds an entry to the sums of its quarter hour, rate card, session, gift and sender. */
export function addToGroup(groups: Map<string, Group>, entry: GiftEntry, session: number): void {
  const quarter = startOf(LEVELS.quarter, entry.at);
  const key = `${quarter} ${entry.card} ${session} ${entry.gift} ${entry.sender}`;
  let group = groups.get(key);
  if (group === undefined) {
    const { card, gift, sender } = entry;
    const none = { gifts: 0, coins: 0, diamonds: 0, unpriced: 0 };
    group = { quarter, card, gift, sender, session: String(session), ...none };
    groups.set(key, group);
  }
  addSums(group, {
    gifts: entry.count,
    ...giftAmounts(entry),
    unpriced: entry.price === null ? entry.count : 0,
  });
}

function addSums(sums: Sums, more: Sums): void {
  sums.gifts += more.gifts;
  sums.coins += more.coins;
  sums.diamonds += more.diamonds;
  sums.unpriced += more.unpriced;
}

/** Each group counts once in every dimension at every level; equal rows are joined first. */
function rollupRows(groups: Iterable<Group>): SqlValue[][] {
  const rows = new Map<string, { head: SqlValue[]; sums: Sums }>();
  for (const group of groups) {
    for (const level of Object.values(LEVELS)) {
      for (const [dimension, key] of keysOf(group)) {
        addRow(
          rows,
          [dimension, level, startOf(level as Level, group.quarter), key, group.card],
          group,
        );
      }
    }
  }
  return [...rows.values()].map(({ head, sums }) => [
    ...head,
    sums.gifts,
    sums.coins,
    sums.diamonds,
    sums.unpriced,
  ]);
}

/** The key of a group in each dimension. */
export function keysOf(group: Group): [number, string][] {
  return [
    [DIMENSIONS.all, ''],
    [DIMENSIONS.gift, group.gift],
    [DIMENSIONS.gifter, group.sender],
    [DIMENSIONS.session, group.session],
  ];
}

function addRow(
  rows: Map<string, { head: SqlValue[]; sums: Sums }>,
  head: SqlValue[],
  group: Group,
): void {
  const id = head.join(' ');
  const row = rows.get(id);
  if (row !== undefined) {
    addSums(row.sums, group);
    return;
  }
  const { gifts, coins, diamonds, unpriced } = group;
  rows.set(id, { head, sums: { gifts, coins, diamonds, unpriced } });
}
