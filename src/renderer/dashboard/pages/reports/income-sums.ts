import { exactMoneyText, moneyOf } from '../../../../shared/amount/decimal.ts';
import { money } from '../../../../shared/amount/money.ts';
import type { StatementReport } from '../../../../shared/contract/statement-calls.ts';

/** Other income by currency; currencies are never added to each other. */
export function incomeSums(
  income: StatementReport['income'],
): readonly { readonly currency: string; readonly amount: string }[] {
  const sums = new Map<string, bigint>();
  for (const { currency, amount } of income) {
    sums.set(currency, (sums.get(currency) ?? 0n) + moneyOf(amount));
  }
  return [...sums].map(([currency, sum]) => ({ currency, amount: exactMoneyText(money(sum)) }));
}
