import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';

/** A question on its way. An older value stays in sight while a newer one is fetched. */
export interface Asked<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly loading: boolean;
  readonly again: () => void;
}

/**
 * Asks when it appears and whenever `load` is another function. Late answers to old questions are
 * dropped; of several to the same one each is shown that is newer than the one before, so that
 * something is seen also where it is asked more often than it can be answered.
 */
export function useAnswer<T>(load: () => Promise<Answer<T>>): Asked<T> {
  const [asked, setAsked] = useState<Omit<Asked<T>, 'again'>>({
    value: null,
    failure: null,
    loading: true,
  });
  const latest = useRef(0);
  const shown = useRef(0);
  // Whoever kept `again` from before means what is asked now; null once nobody looks any more.
  const question = useRef<typeof load | null>(load);
  const again = useCallback(async () => {
    const mine = question.current;
    if (mine === null) return;
    const turn = ++latest.current;
    setAsked((before) => ({ ...before, loading: true }));
    const answer = await mine();
    if (mine !== question.current || turn < shown.current) return;
    shown.current = turn;
    const loading = turn !== latest.current;
    if (answer.ok) setAsked({ value: answer.value, failure: null, loading });
    else setAsked((before) => ({ ...before, failure: answer.failure, loading }));
  }, []);
  useEffect(() => {
    question.current = load;
    again();
    return () => {
      question.current = null;
    };
  }, [load, again]);
  return { ...asked, again };
}
