import { dayLong } from '../format/dates.ts';
import { words } from '../words/words.ts';
import type { FollowerPoint } from './follower-points.ts';

const { log: said } = words.eligibility;

/** The value of one day, under the pointer or the keyboard. */
export function FollowerValue({ point }: { readonly point: FollowerPoint | undefined }) {
  if (point === undefined) return null;
  const { day, count, expected, range } = point;
  return (
    <div className="chart-value">
      <span className="small muted">{dayLong(day)}</span>
      {count !== null && <strong>{said.exactly(count)}</strong>}
      {count === null && expected !== null && <strong>{said.expected(expected)}</strong>}
      {count === null && range !== null && (
        <span className="small">{said.between(range[0], range[1])}</span>
      )}
    </div>
  );
}
