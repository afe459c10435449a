import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput, CallName } from '../../../../shared/contract/calls.ts';
import type { Answer, Failure } from '../../../../shared/contract/failure.ts';
import type { PayoutView } from '../../../../shared/contract/payout-calls.ts';
import { call } from '../../bridge/client.ts';
import { setRateCards } from '../../state/rate-card.ts';
import { useToday } from '../../state/today.ts';
import { useBooked } from '../../state/use-booked.ts';

/** The calls that change something and answer with what is then. */
type Change = Exclude<
  Extract<CallName, `payout.${string}`>,
  'payout.get' | 'payout.cards' | 'payout.reconcile'
>;

/** Sends a change; answers why it failed, null when it did not. */
export type Send = <N extends Change>(name: N, input: CallInput<N>) => Promise<Failure | null>;

export interface Payout {
  readonly view: PayoutView | null;
  readonly failure: Failure | null;
  readonly again: () => void;
  readonly send: Send;
}

/** What can be withdrawn, kept up with the day, with gifts that come in and with changes made here. */
export function usePayout(): Payout {
  const today = useToday();
  const [view, setView] = useState<PayoutView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(0);
  const take = useCallback(async (ask: Promise<Answer<PayoutView>>) => {
    const turn = ++latest.current;
    const answer = await ask;
    // An older answer that comes late would undo a newer one.
    if (turn === latest.current && answer.ok) {
      setView(answer.value);
      setRateCards(answer.value.cards);
    }
    return answer.ok ? null : answer.failure;
  }, []);
  const again = useCallback(async () => {
    setFailure(await take(call('payout.get', null)));
  }, [take]);
  const send: Send = useCallback(
    (name, input) => take(call(name, input) as Promise<Answer<PayoutView>>),
    [take],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day is another question
  useEffect(() => {
    again();
  }, [again, today]);
  useBooked(again);
  return { view, failure, again, send };
}
