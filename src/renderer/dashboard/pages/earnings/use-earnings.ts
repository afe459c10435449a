import { useCallback, useEffect, useRef } from 'react';
import type { RangeChoice } from '../../days/range.ts';
import { useLive } from '../../state/live.ts';
import { useToday } from '../../state/today.ts';
import { type Asked, useAnswer } from '../../state/use-answer.ts';
import { type Earnings, loadEarnings } from './load.ts';

/** How long the figures may lag behind what is being booked. */
const AT_MOST_EVERY_MS = 2_000;

/** The earnings of a range, fetched again when the feed says that gifts were booked. */
export function useEarnings({ name, from, to }: RangeChoice): Asked<Earnings> {
  const today = useToday();
  const load = useCallback(() => loadEarnings({ name, from, to }, today), [name, from, to, today]);
  const asked = useAnswer(load);
  const booked = useLive(({ session }) =>
    session === null ? '' : `${session.id}:${session.gifts}:${session.coins}:${session.unpriced}`,
  );
  useAtMostEvery(AT_MOST_EVERY_MS, booked, asked.again);
  return asked;
}

/** Calls `act` after `value` has changed, at once or when enough time has passed since the last. */
function useAtMostEvery(everyMs: number, value: string, act: () => void): void {
  const seen = useRef(value);
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    if (value === seen.current) return;
    seen.current = value;
    if (timer.current !== null) return;
    const wait = Math.max(0, last.current + everyMs - Date.now());
    timer.current = setTimeout(() => {
      timer.current = null;
      last.current = Date.now();
      act();
    }, wait);
  }, [everyMs, value, act]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}
