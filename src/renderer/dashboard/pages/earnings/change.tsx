import { Icon } from '../../components/icon.tsx';
import { daysIn } from '../../days/day.ts';
import { changeFrom, type RangeChoice } from '../../days/range.ts';
import { percent } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import type { Earnings } from './load.ts';

const said = words.earnings.before;

interface ChangeProps {
  readonly earnings: Earnings;
  readonly choice: RangeChoice;
}

/** The change against the period before, by arrow and in words; nothing where there is no before. */
export function Change({ earnings: { totals, before }, choice }: ChangeProps) {
  if (before === null) return <p className="change">{words.earnings.everything}</p>;
  const name = nameBefore(choice, totals);
  const change = changeFrom(before.diamonds, totals.diamonds);
  if (change === null) return <p className="change">{words.earnings.noneBefore(name)}</p>;
  if (Math.abs(change) < 0.005) return <p className="change">{words.earnings.equal(name)}</p>;
  const say = change > 0 ? words.earnings.more : words.earnings.less;
  return (
    <p className="change" data-testid="earnings-change">
      <Icon name={change > 0 ? 'up' : 'decline'} />
      {say(percent(Math.abs(change)), name)}
    </p>
  );
}

function nameBefore(choice: RangeChoice, { from, to }: Earnings['totals']): string {
  if (choice.name === 'today') return said.yesterday;
  if (choice.name === 'month' || from === null || to === null) return said.month;
  return said.days(daysIn(from, to));
}
