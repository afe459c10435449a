import type { RateCard } from '../../shared/payout/rate-card.ts';
import {
  EVERYTHING,
  type Totals,
  type TotalsQuery,
  type TotalsRow,
} from '../../shared/stats/totals.ts';
import { dayEnd, dayStart, monthOf, weekOf } from '../../shared/stats/zone-days.ts';
import type { People } from './people.ts';
import type { Sessions } from './sessions.ts';
import { sumsOf } from './sum-words.ts';
import {
  byCard,
  byDay,
  byGift,
  byGifter,
  byHour,
  bySession,
  dayNumber,
  inHour,
  type WallClock,
  wallClock,
} from './sums/groupings.ts';
import { QUARTER_MS } from './sums/row-builder.ts';
import {
  addTally,
  countGifters,
  emptyTally,
  type Grouping,
  type Selected,
  scan,
  select,
  type Tally,
} from './sums/scan.ts';
import type { Selection } from './sums/selection.ts';
import type { Sums } from './sums/sums.ts';

/** What totals are made from. */
export interface TotalsParts {
  readonly people: People;
  readonly sums: Sums;
  readonly sessions: Sessions;
  readonly cards: readonly RateCard[];
  readonly zone: string;
  readonly giftName: (id: string) => string;
}

const DAY_MS = 86_400_000;
/** Nothing lies before 1970, and nothing so far after it that a column of quarters could not say it. */
const LAST_QUARTER = 2 ** 31 - 1;

/** Totals of a range of days in a zone. */
export function totals(parts: TotalsParts, query: TotalsQuery): Totals {
  const selection = selectionOf(parts, query);
  const range = { fromQuarter: selection.fromQuarter, toQuarter: selection.toQuarter - 1 };
  const rows = select(parts.sums.parts(range), selection);
  const groups = groupsOf(parts, query, selection, rows);
  const all = emptyTally();
  for (const tally of groups.values()) addTally(all, tally);
  return {
    from: query.from,
    to: query.to,
    by: query.by,
    ...sumsOf(all, parts.cards),
    gifters: countGifters(rows, parts.sums.keys.size()),
    rows: rowsOf(parts, query, groups),
  };
}

function selectionOf(parts: TotalsParts, query: TotalsQuery): Selection {
  const { sums, zone, sessions } = parts;
  const { gift, gifter, session, hour } = query.filter ?? EVERYTHING;
  const fromQuarter = query.from === null ? 0 : dayStart(query.from, zone) / QUARTER_MS;
  const toQuarter = query.to === null ? LAST_QUARTER : dayEnd(query.to, zone) / QUARTER_MS;
  return {
    fromQuarter,
    toQuarter,
    gift: sums.keys.wanted(gift),
    gifter: sums.keys.wanted(gifter),
    session: session === null ? null : sessions.entriesOf(session),
    quarter: hour === null ? null : inHour(clockOf(parts, fromQuarter, toQuarter), hour),
  };
}

/** A clock for as much of a range as there is anything in. */
function clockOf({ sums, zone }: TotalsParts, fromQuarter: number, toQuarter: number): WallClock {
  const { earliest, latest } = sums.extent();
  return wallClock(Math.max(fromQuarter, earliest), Math.min(toQuarter, latest + 1), zone);
}

function groupsOf(
  parts: TotalsParts,
  query: TotalsQuery,
  selection: Selection,
  rows: readonly Selected[],
): Map<string, Tally> {
  const { keys } = parts.sums;
  const clock = () => clockOf(parts, selection.fromQuarter, selection.toQuarter);
  const named = (grouping: Grouping, nameOf: (group: number) => string) =>
    namedGroups(scan(rows, grouping), nameOf);
  switch (query.by) {
    case 'gift':
      return named(byGift(keys.size()), keys.idOf);
    case 'gifter':
      return named(byGifter(keys.size()), keys.idOf);
    case 'hour':
      return named(byHour(clock()), String);
    case 'card':
      return named(byCard(parts.cards), String);
    case 'session': {
      const spans = parts.sessions.spans();
      const firsts = spans.map(({ firstSeq }) => firstSeq);
      return named(bySession(firsts), (index) => String(spans[index]?.id ?? 0));
    }
    default: {
      const period = periodOf(query.by, query.weekStart);
      const wall = clock();
      const { earliest, latest } = parts.sums.extent();
      const first = dayNumber(wall, Math.max(selection.fromQuarter, earliest));
      const end = dayNumber(wall, Math.min(selection.toQuarter - 1, latest)) + 1;
      return named(byDay(wall, first, Math.max(first, end)), (day) =>
        period(new Date((first + day) * DAY_MS).toISOString().slice(0, 10)),
      );
    }
  }
}

function periodOf(by: 'day' | 'week' | 'month', weekStart?: number): (day: string) => string {
  if (by === 'week') return (day) => weekOf(day, weekStart);
  return by === 'month' ? monthOf : (day) => day;
}

function namedGroups(
  tallies: readonly (Tally | undefined)[],
  nameOf: (group: number) => string,
): Map<string, Tally> {
  const groups = new Map<string, Tally>();
  tallies.forEach((tally, group) => {
    if (tally === undefined) return;
    const name = nameOf(group);
    const known = groups.get(name);
    if (known === undefined) groups.set(name, tally);
    else addTally(known, tally);
  });
  return groups;
}

function rowsOf(
  parts: TotalsParts,
  { by, limit }: TotalsQuery,
  groups: Map<string, Tally>,
): TotalsRow[] {
  const byValue = by === 'gift' || by === 'gifter' || limit !== undefined;
  const sorted = [...groups];
  if (byValue) sorted.sort(([, a], [, b]) => mostFirst(a, b));
  // Sessions come in the order of time, which after a split is not that of their numbers.
  else if (by !== 'session') sorted.sort(byKey);
  sorted.splice(limit ?? sorted.length);
  const nameOf = namer(
    parts,
    by,
    sorted.map(([key]) => key),
  );
  return sorted.map(([key, tally]) =>
    Object.assign({ key, name: nameOf(key) }, sumsOf(tally, parts.cards)),
  );
}

/** By what they brought: under cards that differ, more coins may have brought less. */
function mostFirst(a: Tally, b: Tally): number {
  return b.diamonds - a.diamonds || b.coins - a.coins || b.gifts - a.gifts;
}

/** Days by date, hours and rate cards by number. */
function byKey([a]: readonly [string, Tally], [b]: readonly [string, Tally]): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** What people call the groups: asked for in one go, for there may be thousands. */
function namer(
  { people, sessions, giftName, cards }: TotalsParts,
  by: TotalsQuery['by'],
  keys: readonly string[],
): (key: string) => string {
  switch (by) {
    case 'gift':
      return giftName;
    case 'card':
      return (key) => cards.find(({ id }) => id === Number(key))?.name ?? key;
    case 'gifter': {
      const names = people.names(keys);
      return (key) => names.get(key) ?? key;
    }
    case 'session': {
      const names = new Map(sessions.spans().map(({ id, name }) => [String(id), name]));
      return (key) => names.get(key) ?? key;
    }
    default:
      return (key) => key;
  }
}
