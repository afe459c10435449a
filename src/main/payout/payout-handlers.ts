import { diamondUnitsOf, moneyOf } from '../../shared/amount/decimal.ts';
import type { CallName } from '../../shared/contract/calls.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import type { PayoutView } from '../../shared/contract/payout-calls.ts';
import type { EntryDraft } from '../../shared/ledger/draft.ts';
import type { MoneyFact } from '../../shared/ledger/facts.ts';
import { dayAt } from '../../shared/stats/zone-days.ts';
import { enterOne, instantOf } from '../contract/by-hand.ts';
import type { Handlers } from '../contract/handlers.ts';
import { reading } from '../contract/reading.ts';
import type { GapLog } from './gap-log.ts';
import type { PayoutLedger } from './payout-ledger.ts';
import { payoutView } from './payout-view.ts';
import { correctionFor, explain } from './reconciling.ts';

interface Parts {
  readonly ledger: PayoutLedger;
  readonly gaps: Pick<GapLog, 'get'>;
  readonly now: () => number;
  /** The creator's zone, resolved. */
  readonly zone: () => string;
}

/** The dashboard's calls about rate cards, withdrawals and reconciling. */
export function payoutHandlers(parts: Parts): Handlers<Extract<CallName, `payout.${string}`>> {
  const { ledger, gaps, now, zone } = parts;
  const show = () => payoutView(ledger, dayAt(now(), zone()));
  const enter = async (draft: EntryDraft): Promise<Answer<PayoutView>> => {
    const entered = await enterOne(ledger, draft);
    return entered.ok ? show() : entered;
  };
  const enterOn = async (day: string, draft: (at: number) => EntryDraft) => {
    const at = instantOf(day, zone(), now());
    return at.ok ? enter(draft(at.value)) : at;
  };
  return {
    'payout.get': show,
    'payout.cards': () => reading(ledger.cards()),
    'payout.addCard': (terms) => enter({ kind: 'card', at: now(), terms }),
    'payout.request': ({ diamonds, day, note }) =>
      enterOn(day, (at) => ({ kind: 'requested', at, diamonds: diamondUnitsOf(diamonds), note })),
    'payout.paid': ({ of, day, received, fee, note }) =>
      enterOn(day, (at) => ({
        kind: 'paid',
        at,
        of,
        received: moneyFact(received),
        fee: moneyFact(fee),
        note,
      })),
    'payout.refused': ({ of, day, note }) =>
      enterOn(day, (at) => ({ kind: 'refused', at, of, note })),
    'payout.undo': ({ of, note }) => enter({ kind: 'undo', at: now(), of, note }),
    'payout.reconcile': ({ shown }) => explain(ledger, gaps.get(), shown),
    'payout.correct': async (seen) => {
      const draft = await correctionFor(ledger, gaps.get(), seen, now());
      return draft.ok ? enter(draft.value) : draft;
    },
    'payout.opening': ({ diamonds, day, note }) =>
      enterOn(day, (at) => ({ kind: 'opening', at, diamonds: diamondUnitsOf(diamonds), note })),
  };
}

function moneyFact({ currency, amount }: { currency: string; amount: string }): MoneyFact {
  return { currency, micros: String(moneyOf(amount)) };
}
