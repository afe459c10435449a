import {
  diamondsText,
  diamondUnitsOf,
  exactMoneyText,
  signedDiamondsText,
} from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import { money } from '../../shared/amount/money.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import type { PayoutView } from '../../shared/contract/payout-calls.ts';
import type { EntryView } from '../../shared/ledger/entry-view.ts';
import type { FactsByKind, MoneyFact } from '../../shared/ledger/facts.ts';
import { daysAfter, PACE_WINDOW_DAYS, paceOf } from '../../shared/payout/pace.ts';
import { type Withdrawal, withdrawalsFrom } from '../../shared/payout/withdrawals.ts';
import type { Totals } from '../../shared/stats/totals.ts';
import { entriesOf } from '../contract/by-hand.ts';
import { reading } from '../contract/reading.ts';
import type { PayoutLedger } from './payout-ledger.ts';

const KINDS = ['requested', 'paid', 'refused', 'correction', 'opening'] as const;

/** What the ledger has to say about being paid out, seen from `today`. */
export async function payoutView(ledger: PayoutLedger, today: string): Promise<Answer<PayoutView>> {
  const entries = await entriesOf(ledger, KINDS);
  if (!entries.ok) return entries;
  const read = Promise.all([
    ledger.balances(),
    ledger.diamondsByCard(),
    ledger.cards(),
    ledger.totals({ from: daysAfter(today, -PACE_WINDOW_DAYS), to: today, by: 'day' }),
  ]);
  const answer = await reading(read);
  if (!answer.ok) return answer;
  const [balances, parts, cards, totals] = answer.value;
  return {
    ok: true,
    value: {
      today,
      diamonds: {
        available: signedDiamondsText(balances.available),
        pending: signedDiamondsText(balances.pending),
        withdrawn: signedDiamondsText(balances.withdrawn),
      },
      parts: parts.map(({ card, diamonds: sum }) => ({ card, diamonds: text(sum) })),
      cards,
      withdrawals: withdrawalsFrom(entries.value).map(withTexts),
      adjustments: entries.value.filter(isAdjustment).map(adjustment),
      pace: paceText(totals, today),
    },
  };
}

function text(units: number): string {
  return diamondsText(diamonds(units));
}

function paceText({ rows }: Totals, today: string): PayoutView['pace'] {
  const byDay = rows.map(
    (row) => [row.key, diamondUnitsOf(row.diamonds) - diamondUnitsOf(row.reversed)] as const,
  );
  const pace = paceOf(new Map(byDay), today);
  return pace.kind === 'silent' ? pace : { ...pace, diamonds: text(pace.diamonds) };
}

function withTexts({ answer, ...withdrawal }: Withdrawal): PayoutView['withdrawals'][number] {
  if (answer === null) return { ...withdrawal, answer };
  const { received, fee } = answer;
  return {
    ...withdrawal,
    answer: {
      ...answer,
      received: received && amountText(received),
      fee: fee && amountText(fee),
    },
  };
}

function amountText({ currency, micros }: MoneyFact) {
  return { currency, amount: exactMoneyText(money(BigInt(micros))) };
}

function isAdjustment({ kind, undone }: EntryView): boolean {
  return (kind === 'correction' || kind === 'opening') && !undone;
}

function adjustment({ seq, kind, at, diamonds: amount, sign, facts }: EntryView) {
  const { note, ...more } = facts as FactsByKind['correction'] | FactsByKind['opening'];
  return {
    seq,
    kind: kind === 'opening' ? ('opening' as const) : ('correction' as const),
    at,
    diamonds: sign < 0 ? `-${amount}` : amount,
    note,
    explained: 'explained' in more ? more.explained.map((one) => one.text) : [],
  };
}
