import { useCallback } from 'react';
import type { RangeChoice } from '../../days/range.ts';
import { useToday } from '../../state/today.ts';
import { type Asked, useAnswer } from '../../state/use-answer.ts';
import { useBooked } from '../../state/use-booked.ts';
import { type Earnings, loadEarnings } from './load.ts';

/** The earnings of a range, fetched again when the feed says that gifts were booked. */
export function useEarnings({ name, from, to }: RangeChoice): Asked<Earnings> {
  const today = useToday();
  const load = useCallback(() => loadEarnings({ name, from, to }, today), [name, from, to, today]);
  const asked = useAnswer(load);
  useBooked(asked.again);
  return asked;
}
