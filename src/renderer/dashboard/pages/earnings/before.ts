import { daysIn, monthStart } from '../../days/day.ts';
import { daysBefore, rangeBefore, rangeOf, sameDaysBefore } from '../../days/range.ts';
import { words } from '../../words/words.ts';
import { daysWithin, type View } from './view.ts';

const said = words.earnings.before;

/** The period to compare a view with, and what it is called. */
export interface Before {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** null where there is nothing to compare with: before everything, and for one session. */
export function beforeOf(view: View, today: string): Before | null {
  if (view.filter.session !== null) return null;
  return view.period === null ? beforeRange(view, today) : beforeBar(view, today);
}

function beforeRange({ choice }: View, today: string): Before | null {
  const before = rangeBefore(choice, today);
  if (before?.from == null) return null;
  return { from: before.from, to: before.to, name: nameOf(choice.name, before.from, before.to) };
}

function nameOf(range: View['choice']['name'], from: string, to: string): string {
  if (range === 'today') return said.yesterday;
  if (range === 'month' || range === 'quarter' || range === 'year') return said[range];
  return said.days(daysIn(from, to));
}

function beforeBar(view: View, today: string): Before | null {
  const { from, to } = daysWithin(rangeOf(view.choice, today), view);
  if (from === null) return null;
  if (view.size === 'month') {
    return { ...sameDaysBefore(from, to, monthStart), name: said.sameDays };
  }
  const before = daysBefore(from, to);
  return { ...before, name: said.days(daysIn(from, to)) };
}
