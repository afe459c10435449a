import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';

/** A question on its way. An older value stays in sight while a newer one is fetched. */
export interface Asked<T> {
  readonly value: T | null;
  readonly failure: Failure | null;
  readonly loading: boolean;
  readonly again: () => void;
}

/** Asks when it appears and whenever `load` is another function; late answers to old questions are dropped. */
export function useAnswer<T>(load: () => Promise<Answer<T>>): Asked<T> {
  const [asked, setAsked] = useState<Omit<Asked<T>, 'again'>>({
    value: null,
    failure: null,
    loading: true,
  });
  const latest = useRef(0);
  // Whoever kept `again` from before means what is asked now.
  const question = useRef(load);
  const again = useCallback(async () => {
    const turn = ++latest.current;
    setAsked((before) => ({ ...before, loading: true }));
    const answer = await question.current();
    if (turn !== latest.current) return;
    if (answer.ok) setAsked({ value: answer.value, failure: null, loading: false });
    else setAsked((before) => ({ ...before, failure: answer.failure, loading: false }));
  }, []);
  useEffect(() => {
    question.current = load;
    again();
    return () => {
      latest.current += 1;
    };
  }, [load, again]);
  return { ...asked, again };
}
