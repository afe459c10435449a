import { DIAMOND_UNITS } from '../amount/diamonds.ts';
import { daysInMonth } from './calendar-day.ts';
import type { MonthRule } from './rule-set.ts';

/** Fewer whole days than these carry no projection. */
const LEAST_DAYS = 5;
const MINUTE_MS = 60_000;

/** A month as far as it has come: what each of its days brought. */
export interface MonthSoFar {
  /** `YYYY-MM-DD`, in the month that this is about. */
  readonly today: string;
  /** Milliseconds of LIVE by day. */
  readonly live: ReadonlyMap<string, number>;
  /** Thousandths of diamonds by day; below zero where more was taken back than came. */
  readonly diamonds: ReadonlyMap<string, number>;
}

/** One of the things that the month is asked for; whole days, minutes or diamonds. */
interface MonthCondition {
  readonly of: 'days' | 'minutes' | 'diamonds';
  readonly need: number;
  readonly have: number;
  readonly missing: number;
  /** Days on which something can still be done for it, today included while it can. */
  readonly daysLeft: number;
  /** What each of those must bring, rounded up; null when nothing is missing or no day is left. */
  readonly perDay: number | null;
  /** What the month will end with at the pace so far, rounded down; null in its first days. */
  readonly projected: number | null;
}

/**
 * - `met`: all conditions are, at once
 * - `on-course`: the pace so far meets all of them by the month's end
 * - `behind`: it does not
 * - `impossible`: the days that are left are too few
 * - `open`: too early to say
 */
export const MONTH_STATES = ['met', 'on-course', 'behind', 'impossible', 'open'] as const;

export interface MonthPace {
  readonly state: (typeof MONTH_STATES)[number];
  /** Calendar days left, today included. */
  readonly daysLeft: number;
  readonly conditions: readonly MonthCondition[];
}

/** What each day brought, in the unit of one condition. */
interface Brought {
  readonly before: number;
  readonly today: number;
}

/** How a month stands against a programme's rule, and where it will end at its pace. */
export function monthPace(rule: MonthRule, month: MonthSoFar): MonthPace {
  const date = Number(month.today.slice(8));
  const daysLeft = daysInMonth(month.today) - date + 1;
  const least = rule.dayFromMinutes * MINUTE_MS;
  const active = new Map([...month.live].map(([day, ms]) => [day, ms >= least ? 1 : 0]));
  const conditions = [
    condition('days', rule.days, brought(active, month.today), 1, date, daysLeft),
    condition('minutes', rule.minutes, brought(month.live, month.today), MINUTE_MS, date, daysLeft),
    condition(
      'diamonds',
      rule.diamonds,
      brought(month.diamonds, month.today),
      DIAMOND_UNITS,
      date,
      daysLeft,
    ),
  ].filter(({ need }) => need > 0);
  return { state: stateOf(conditions), daysLeft, conditions };
}

function brought(byDay: ReadonlyMap<string, number>, today: string): Brought {
  const month = today.slice(0, 7);
  let before = 0;
  for (const [day, amount] of byDay) if (day.startsWith(month) && day < today) before += amount;
  return { before, today: byDay.get(today) ?? 0 };
}

/** @param unit how many of the small units make one of the condition's */
function condition(
  of: MonthCondition['of'],
  need: number,
  { before, today }: Brought,
  unit: number,
  date: number,
  calendarDaysLeft: number,
): MonthCondition {
  const have = Math.max(0, Math.floor((before + today) / unit));
  const missing = Math.max(0, need - have);
  // A day counts once: when today does already, nothing more can be done for it.
  const daysLeft = calendarDaysLeft - (of === 'days' && today > 0 ? 1 : 0);
  const perDay = missing === 0 || daysLeft === 0 ? null : Math.ceil(missing / daysLeft);
  const whole = date - 1;
  const rest = (before * (calendarDaysLeft - 1)) / whole;
  const end = before + Math.max(today, before / whole) + rest;
  // Divisions of whole numbers may end a hair below one.
  const projected = whole < LEAST_DAYS ? null : Math.max(have, Math.floor(end / unit + 1e-9));
  return { of, need, have, missing, daysLeft, perDay, projected };
}

/** The longest day, on which the clocks are put back, has 25 hours. */
const MOST_A_DAY = { days: 1, minutes: 25 * 60, diamonds: Number.POSITIVE_INFINITY } as const;

function stateOf(conditions: readonly MonthCondition[]): MonthPace['state'] {
  if (conditions.every(({ missing }) => missing === 0)) return 'met';
  const isOutOfReach = ({ of, missing, daysLeft }: MonthCondition) =>
    missing > MOST_A_DAY[of] * daysLeft;
  if (conditions.some(isOutOfReach)) return 'impossible';
  if (conditions.some(({ projected }) => projected === null)) return 'open';
  return conditions.every(({ need, projected }) => (projected ?? 0) >= need)
    ? 'on-course'
    : 'behind';
}
