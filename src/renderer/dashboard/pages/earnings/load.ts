import type { CallInput, CallOutput, TotalsReport } from '../../../../shared/contract/calls.ts';
import type { Answer } from '../../../../shared/contract/failure.ts';
import { EVERYTHING, type TotalsFilter } from '../../../../shared/stats/totals.ts';
import { call } from '../../bridge/client.ts';
import { together } from '../../bridge/together.ts';
import { type DayRange, rangeOf } from '../../days/range.ts';
import { weekStart } from '../../format/week.ts';
import { beforeOf } from './before.ts';
import { cutTime, type TimeCut } from './time-cut.ts';
import { daysWithin, isNarrowed, type View, without } from './view.ts';

/** So many gifters are listed in a table; a chart shows the highest of them. */
const MOST_GIFTERS = 1_000;

interface Figures {
  readonly totals: TotalsReport;
  /** The period before; null when there is none to compare with. */
  readonly before: TotalsReport | null;
  readonly gifts: TotalsReport;
  readonly gifters: TotalsReport;
  readonly hours: TotalsReport;
  readonly sessions: TotalsReport;
  readonly underCards: TotalsReport;
  readonly rangeCards: TotalsReport;
  /** When all sessions were, and what they are called. */
  readonly sessionTimes: SessionTimes;
  /** What the chosen gift and gifter are called. */
  readonly giftName: string | null;
  readonly gifterName: string | null;
}

export type SessionTimes = CallOutput<'sessions.times'>;

/** All that the page shows for one view. */
export interface Earnings extends TimeCut, Figures {
  /** The days that the totals are about: the range, or the bar that was chosen. */
  readonly within: { readonly from: string; readonly to: string };
  /** Whether they are those of more than the range. */
  readonly isNarrowed: boolean;
  /** What the period before is called. */
  readonly beforeName: string | null;
  /** Numbers of the rate cards that the totals were booked under, and all bars over time. */
  readonly cards: readonly number[];
  readonly chartCards: readonly number[];
}

/** Asks for everything at once: each chart leaves out its own dimension, to show what else there is. */
export async function loadEarnings(view: View, today: string): Promise<Answer<Earnings>> {
  const range = rangeOf(view.choice, today);
  const days = daysWithin(range, view);
  const before = beforeOf(view, today);
  const { filter } = view;
  const underCards = ask(days, 'card', filter);
  const [cut, figures] = await Promise.all([
    cutTime(view, range, today, (span, size) => ask(span, size, filter)),
    together<Figures>({
      totals: ask(days, 'month', filter),
      before: before === null ? nothing() : ask(before, 'month', filter),
      gifts: ask(days, 'gift', without(filter, 'gift')),
      gifters: ask(days, 'gifter', without(filter, 'gifter'), MOST_GIFTERS),
      hours: ask(days, 'hour', without(filter, 'hour')),
      sessions: ask(days, 'session', without(filter, 'session')),
      underCards,
      rangeCards: view.period === null ? underCards : ask(range, 'card', filter),
      sessionTimes: call('sessions.times', null),
      giftName: nameOf('gift', filter.gift),
      gifterName: nameOf('gifter', filter.gifter),
    }),
  ]);
  if (!cut.ok) return cut;
  if (!figures.ok) return figures;
  const within = { from: days.from ?? cut.value.from, to: days.to };
  const beforeName = before?.name ?? null;
  const cards = cardsOf(figures.value.underCards);
  const chartCards = cardsOf(figures.value.rangeCards);
  return {
    ok: true,
    value: {
      ...cut.value,
      ...figures.value,
      within,
      isNarrowed: isNarrowed(view),
      beforeName,
      cards,
      chartCards,
    },
  };
}

function ask(
  { from, to }: DayRange | { from: null; to: null },
  by: CallInput<'earnings.totals'>['by'],
  filter: TotalsFilter,
  limit: number | null = null,
): Promise<Answer<TotalsReport>> {
  return call('earnings.totals', { from, to, by, filter, weekStart, limit });
}

function cardsOf({ rows }: TotalsReport): readonly number[] {
  return rows.map(({ key }) => Number(key));
}

/** A gift's or gifter's name, also when nothing of it lies in the range. */
async function nameOf(by: 'gift' | 'gifter', id: string | null): Promise<Answer<string | null>> {
  if (id === null) return nothing();
  const answer = await ask({ from: null, to: null }, by, { ...EVERYTHING, [by]: id }, 1);
  return answer.ok ? { ok: true, value: answer.value.rows[0]?.name ?? id } : answer;
}

async function nothing(): Promise<Answer<null>> {
  return { ok: true, value: null };
}
