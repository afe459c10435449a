import { diamondsText, moneyText } from '../../shared/amount/decimal.ts';
import type { Diamonds } from '../../shared/amount/diamonds.ts';
import { type DiamondsUnderCard, estimate } from '../../shared/payout/estimate.ts';
import type {
  EstimateText,
  Sums,
  Totals,
  TotalsQuery,
  TotalsRow,
} from '../../shared/stats/totals.ts';
import { dayEnd, dayStart, monthOf, offsetSpans, weekOf } from '../../shared/stats/zone-days.ts';
import type { SqlDatabase, SqlRow } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';
import { cellRanges, DIMENSIONS, type Dimension, LEVELS, QUARTER_MS } from './rollup-grid.ts';

/** Sums before they are put into words: what the rollups hold, by rate card. */
interface Tally {
  gifts: number;
  coins: number;
  diamonds: number;
  unpriced: number;
  readonly cards: Map<number, number>;
}

/** The two ways of counting the same range did not agree: the rollups are damaged. */
export class TotalsDisagree extends Error {}

const SUM_COLUMNS = 'card, sum(gifts), sum(coins), sum(diamonds), sum(unpriced)';
const DAY_MS = 86_400_000;

/** Totals of a range of days in a zone. The caller has flushed the rollups. */
export function totals(
  db: SqlDatabase,
  query: TotalsQuery,
  zone: string,
  giftName: (id: string) => string,
): Totals {
  const from = query.from === null ? null : dayStart(query.from, zone);
  const to = query.to === null ? null : dayEnd(query.to, zone);
  const all = sumBy(db, DIMENSIONS.all, from, to).get('') ?? emptyTally();
  const groups = groupsOf(db, query.by, from, to, zone);
  verifySum(all, groups.values());
  return {
    from: query.from,
    to: query.to,
    by: query.by,
    ...sumsOf(all),
    gifters: gifters(db, from, to),
    rows: rowsOf(db, query.by, groups, giftName),
  };
}

function groupsOf(
  db: SqlDatabase,
  by: TotalsQuery['by'],
  from: number | null,
  to: number | null,
  zone: string,
): Map<string, Tally> {
  switch (by) {
    case 'gift':
      return sumBy(db, DIMENSIONS.gift, from, to);
    case 'gifter':
      return sumBy(db, DIMENSIONS.gifter, from, to);
    case 'session':
      return sumBy(db, DIMENSIONS.session, from, to);
    default:
      return sumByDay(db, from, to, zone, PERIODS[by]);
  }
}

const PERIODS = { day: (day: string) => day, week: weekOf, month: monthOf };

function sumBy(
  db: SqlDatabase,
  dimension: Dimension,
  from: number | null,
  to: number | null,
): Map<string, Tally> {
  const groups = new Map<string, Tally>();
  const ranges = cellRanges(from, to);
  if (ranges.length === 0) return groups;
  const cells = `SELECT key, card, gifts, coins, diamonds, unpriced FROM rollup
    WHERE dimension = ? AND level = ? AND start >= ? AND start < ?`;
  const all = ranges.map(() => cells).join(' UNION ALL ');
  const read = prepareRows(
    db,
    ['key', 'card', 'sum(gifts)', 'sum(coins)', 'sum(diamonds)', 'sum(unpriced)'],
    `FROM (${all}) GROUP BY key, card`,
  );
  const values = ranges.flatMap(({ level, from, to }) => [dimension, level, from, to]);
  for (const [key, ...sums] of read(...values)) addRow(groups, String(key), sums);
  return groups;
}

/**
 * Quarter hours put into local days, one query for each span in which the offset stays the same.
 * The driver binds every number as REAL; without the cast each quarter hour is a day of its own.
 */
function sumByDay(
  db: SqlDatabase,
  from: number | null,
  to: number | null,
  zone: string,
  period: (day: string) => string,
): Map<string, Tally> {
  const groups = new Map<string, Tally>();
  const bounds = existing(db, from, to);
  if (bounds === null) return groups;
  const read = db.prepare(
    `SELECT (start + CAST(? AS INTEGER)) / ${DAY_MS}, ${SUM_COLUMNS} FROM rollup
     WHERE dimension = ${DIMENSIONS.all} AND level = ${LEVELS.quarter} AND start >= ? AND start < ?
     GROUP BY 1, card ORDER BY 1`,
  );
  for (const span of offsetSpans(bounds.from, bounds.to, zone)) {
    for (const [day, ...sums] of read.all(span.offset, span.from, span.to)) {
      addRow(groups, period(new Date(Number(day) * DAY_MS).toISOString().slice(0, 10)), sums);
    }
  }
  return groups;
}

/** The part of the range in which there is anything at all. */
function existing(
  db: SqlDatabase,
  from: number | null,
  to: number | null,
): { from: number; to: number } | null {
  const edge = (order: 'ASC' | 'DESC') =>
    db
      .prepare(
        `SELECT start FROM rollup WHERE dimension = ${DIMENSIONS.all} AND level = ${LEVELS.quarter}
         ORDER BY start ${order} LIMIT 1`,
      )
      .get()?.[0];
  const first = edge('ASC');
  if (first === undefined) return null;
  const last = Number(edge('DESC')) + QUARTER_MS;
  const bounds = {
    from: Math.max(from ?? Number.NEGATIVE_INFINITY, Number(first)),
    to: Math.min(to ?? Number.POSITIVE_INFINITY, last),
  };
  return bounds.from < bounds.to ? bounds : null;
}

/** How many different people sent something in the range. */
function gifters(db: SqlDatabase, from: number | null, to: number | null): number {
  const ranges = cellRanges(from, to);
  if (ranges.length === 0) return 0;
  const part =
    'SELECT key FROM rollup WHERE dimension = ? AND level = ? AND start >= ? AND start < ?';
  const all = ranges.map(() => part).join(' UNION ALL ');
  const read = db.prepare(`SELECT count(DISTINCT key) FROM (${all})`);
  const values = ranges.flatMap(({ level, from, to }) => [DIMENSIONS.gifter, level, from, to]);
  return Number(read.get(...values)?.[0] ?? 0);
}

function rowsOf(
  db: SqlDatabase,
  by: TotalsQuery['by'],
  groups: Map<string, Tally>,
  giftName: (id: string) => string,
): TotalsRow[] {
  const nameOf = namer(db, by, giftName);
  const rows = [...groups].map(([key, tally]) => ({ key, name: nameOf(key), ...sumsOf(tally) }));
  const byValue = by === 'gift' || by === 'gifter';
  return rows.sort(byValue ? (a, b) => b.coins - a.coins || b.gifts - a.gifts : byKey);
}

/** Days by date, sessions by number: both in the order of time. */
function byKey(a: TotalsRow, b: TotalsRow): number {
  return a.key.length - b.key.length || (a.key < b.key ? -1 : 1);
}

/** What people call the groups: read in one go, for there may be thousands. */
function namer(
  db: SqlDatabase,
  by: TotalsQuery['by'],
  giftName: (id: string) => string,
): (key: string) => string {
  if (by === 'gift') return giftName;
  if (by !== 'gifter' && by !== 'session') return (key) => key;
  const table = by === 'gifter' ? 'person' : 'session';
  const rows = prepareRows(db, ['id', 'name'], `FROM ${table} WHERE name IS NOT NULL`)();
  const names = new Map(rows.map(([id, name]) => [String(id), String(name)]));
  return (key) => names.get(key) ?? key;
}

function verifySum(all: Tally, groups: Iterable<Tally>): void {
  const sum = emptyTally();
  for (const group of groups) addTally(sum, group);
  if (sum.coins !== all.coins || sum.diamonds !== all.diamonds || sum.gifts !== all.gifts) {
    throw new TotalsDisagree(`groups sum to ${sum.coins} coins, the whole to ${all.coins}`);
  }
}

function emptyTally(): Tally {
  return { gifts: 0, coins: 0, diamonds: 0, unpriced: 0, cards: new Map() };
}

function addRow(groups: Map<string, Tally>, key: string, row: SqlRow): void {
  let tally = groups.get(key);
  if (tally === undefined) {
    tally = emptyTally();
    groups.set(key, tally);
  }
  const [card = 0, gifts = 0, coins = 0, diamonds = 0, unpriced = 0] = row.map(Number);
  addTally(tally, { gifts, coins, diamonds, unpriced, cards: new Map([[card, diamonds]]) });
}

function addTally(into: Tally, more: Tally): void {
  into.gifts += more.gifts;
  into.coins += more.coins;
  into.diamonds += more.diamonds;
  into.unpriced += more.unpriced;
  for (const [card, diamonds] of more.cards) {
    into.cards.set(card, (into.cards.get(card) ?? 0) + diamonds);
  }
}

function sumsOf(tally: Tally): Sums {
  const parts = [...tally.cards].map(([card, diamonds]) => ({ card, diamonds }));
  return {
    gifts: tally.gifts,
    coins: tally.coins,
    diamonds: diamondsText(tally.diamonds as Diamonds),
    estimate: estimateText(parts),
    unpriced: tally.unpriced,
  };
}

/** The estimate as decimal texts. TikTok reckons in US dollars, so that is the currency. */
export function estimateText(parts: readonly DiamondsUnderCard[]): EstimateText {
  const { low, expected, high } = estimate(parts);
  const middle = moneyText(expected);
  return {
    currency: 'USD',
    low: low === expected ? middle : moneyText(low),
    expected: middle,
    high: high === expected ? middle : moneyText(high),
  };
}
