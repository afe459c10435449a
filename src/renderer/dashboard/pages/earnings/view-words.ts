import { bucketDays } from '../../days/buckets.ts';
import { dayLong, dayRange, hourSpan, moment, monthLabel, weekday } from '../../format/dates.ts';
import { weekStart } from '../../format/week.ts';
import { words } from '../../words/words.ts';
import type { Earnings, SessionTimes } from './load.ts';
import type { Dimension, View } from './view.ts';

const { chips: said } = words.earnings;

/** One thing that a view is narrowed to. */
export interface Narrowing {
  readonly by: Dimension;
  readonly text: string;
}

/** What a view is narrowed to, in words, in the order in which the page shows it. */
export function narrowings(view: View, earnings: Earnings, zone: string): Narrowing[] {
  const { period, size, filter } = view;
  const { gift, gifter, session, hour } = filter;
  const found: (Narrowing | null)[] = [
    period === null || size === null ? null : { by: 'period', text: periodName(period, size) },
    gift === null ? null : { by: 'gift', text: said.gift(earnings.giftName ?? gift) },
    gifter === null ? null : { by: 'gifter', text: said.gifter(earnings.gifterName ?? gifter) },
    session === null
      ? null
      : { by: 'session', text: said.session(sessionName(session, earnings.sessionTimes, zone)) },
    hour === null ? null : { by: 'hour', text: hourName(hour) },
  ];
  return found.filter((narrowing) => narrowing !== null);
}

function periodName(day: string, size: NonNullable<View['size']>): string {
  if (size === 'day') return dayLong(day);
  const { from, to } = bucketDays(day, { size, weekStart });
  return size === 'month' ? monthLabel(from) : dayRange(from, to);
}

/** An hour of the week: `Monday, 8 – 9 PM`. */
export function hourName(hour: number): string {
  return said.hour(weekday(Math.floor(hour / 24), 'long'), hourSpan(hour % 24));
}

/** What a session is called: its name, or when it began. */
export function sessionName(id: number, sessions: SessionTimes, zone: string): string {
  const session = sessions.find((one) => one.id === id);
  if (session === undefined) return said.sessionNumber(id);
  return session.name ?? moment(session.startedAt, zone);
}

/** The days of a view in words. */
export function daysName({ from, to }: Earnings['within']): string {
  return from === to ? dayLong(to) : dayRange(from, to);
}

/**
 * What stands under the title of a saved picture: its days, and what the view is narrowed to.
 * @param days those of the view if left out
 */
export function subtitleOf(
  view: View,
  earnings: Earnings,
  zone: string,
  days = earnings.within,
): string {
  const others = narrowings(view, earnings, zone).filter(({ by }) => by !== 'period');
  return [daysName(days), ...others.map(({ text }) => text)].join(' · ');
}

/** A name for a file with a chart of these days. */
export function fileNameOf(what: string, { from, to }: Earnings['within']): string {
  return `carat-${what}-${from === to ? to : `${from}-to-${to}`}`;
}
