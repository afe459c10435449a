import { useCallback } from 'react';
import { useToday } from '../../state/today.ts';
import { type Asked, useAnswer } from '../../state/use-answer.ts';
import { useBooked } from '../../state/use-booked.ts';
import { type Earnings, loadEarnings } from './load.ts';
import type { View } from './view.ts';

/** The earnings of a view, fetched again when the feed says that gifts were booked. */
export function useEarnings(view: View): Asked<Earnings> {
  const today = useToday();
  const load = useCallback(() => loadEarnings(view, today), [view, today]);
  const asked = useAnswer(load);
  useBooked(asked.again);
  return asked;
}
