import { useEffect, useRef } from 'react';
import { useLive } from './live.ts';

/** How long figures may lag behind what is being booked. */
const AT_MOST_EVERY_MS = 2_000;

/**
 * Calls `act` after gifts were booked, or the LIVE has ended: at once, or when enough time has
 * passed since the last.
 */
export function useBooked(act: () => void): void {
  const booked = useLive(({ session }) => {
    if (session === null) return '';
    const { id, gifts, coins, unpriced, endedAt } = session;
    return [id, gifts, coins, unpriced, endedAt].join(':');
  });
  useAtMostEvery(AT_MOST_EVERY_MS, booked, act);
}

/** Calls `act` after `value` has changed, at once or when enough time has passed since the last. */
function useAtMostEvery(everyMs: number, value: string, act: () => void): void {
  const seen = useRef(value);
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  // While it waits, the page may come to want something else.
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  }, [act]);
  useEffect(() => {
    if (value === seen.current) return;
    seen.current = value;
    if (timer.current !== null) return;
    const wait = Math.max(0, last.current + everyMs - Date.now());
    timer.current = setTimeout(() => {
      timer.current = null;
      last.current = Date.now();
      newest.current();
    }, wait);
  }, [everyMs, value]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
}
