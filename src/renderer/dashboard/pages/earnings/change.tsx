import { Icon } from '../../components/icon.tsx';
import { changeFrom } from '../../days/range.ts';
import { percent } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import type { Earnings } from './load.ts';

/** Smaller changes than this are none: they would be shown as 0%. */
const LEAST = 0.005;
/** Beyond ten times as much, a percentage says nothing any more. */
const MOST = 10;

interface ChangeProps {
  readonly before: string | number;
  readonly now: string | number;
  /** What the period before is called. */
  readonly than: string;
}

/** The change against the period before, by arrow and in words. */
export function Change({ before, now, than }: ChangeProps) {
  const { icon, share } = direction(before, now);
  if (icon === null) {
    const say = changeFrom(before, now) === null ? words.earnings.noneBefore : words.earnings.equal;
    return <p className="change">{say(than)}</p>;
  }
  const say = icon === 'up' ? words.earnings.more : words.earnings.less;
  return (
    <p className="change" data-testid="earnings-change">
      <Icon name={icon} />
      {say(share, than)}
    </p>
  );
}

/** The same where there is room for an arrow and a figure only; screen readers hear all of it. */
export function ShortChange({ before, now, than }: ChangeProps) {
  const { icon, share } = direction(before, now);
  if (icon === null) return <span className="short-change">–</span>;
  const say = icon === 'up' ? words.earnings.more : words.earnings.less;
  return (
    <span className="short-change">
      <Icon name={icon} />
      <span aria-hidden="true">{share}</span>
      <span className="visually-hidden">{say(share, than)}</span>
    </span>
  );
}

function direction(before: string | number, now: string | number) {
  const change = changeFrom(before, now);
  if (change === null || Math.abs(change) < LEAST) return { icon: null, share: '' } as const;
  const share = change >= MOST ? words.earnings.manyTimes : percent(Math.abs(change));
  return { icon: change > 0 ? 'up' : 'decline', share } as const;
}

/** What both kinds of change need, from a view's figures; null where there is no period before. */
export function comparison(earnings: Earnings) {
  const { before, beforeName } = earnings;
  return before === null || beforeName === null ? null : { before, than: beforeName };
}
