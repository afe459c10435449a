import { type Money, money } from '../amount/money.ts';
import type { EntryView } from '../ledger/entry-view.ts';
import type { FactsByKind, INCOME_KINDS } from '../ledger/facts.ts';

type IncomeKind = (typeof INCOME_KINDS)[number];

/** Income beside the gifts: money in its own currency, never diamonds. */
export interface Income {
  readonly seq: number;
  readonly at: number;
  readonly kind: IncomeKind;
  readonly currency: string;
  readonly amount: Money;
  readonly note: string;
  readonly undone: boolean;
}

/** The income among some entries, newest first. */
export function incomeFrom(entries: readonly EntryView[]): readonly Income[] {
  return entries
    .filter(({ kind }) => kind === 'income')
    .map(({ seq, at, undone, facts }) => {
      const { income, amount, note } = facts as FactsByKind['income'];
      const { currency, micros } = amount;
      return { seq, at, kind: income, currency, amount: money(BigInt(micros)), note, undone };
    })
    .sort((one, other) => other.at - one.at || other.seq - one.seq);
}

/** Income of one kind, month and currency. Currencies are never added up. */
export interface IncomeSum {
  /** First day of the month. */
  readonly month: string;
  readonly currency: string;
  readonly kind: IncomeKind;
  readonly amount: Money;
}

/** Sums of what stands, the newest month first. `monthAt` tells the month of an instant. */
export function sumIncome(
  all: readonly Income[],
  monthAt: (at: number) => string,
): readonly IncomeSum[] {
  const sums = new Map<string, IncomeSum>();
  for (const { at, currency, kind, amount, undone } of all) {
    if (undone) continue;
    const month = monthAt(at);
    const key = [month, currency, kind].join();
    const before = sums.get(key)?.amount ?? 0n;
    sums.set(key, { month, currency, kind, amount: money(before + amount) });
  }
  return [...sums.values()].sort(
    (one, other) =>
      compare(other.month, one.month) ||
      compare(one.currency, other.currency) ||
      compare(one.kind, other.kind),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
