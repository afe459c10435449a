import { exactMoneyText, moneyOf } from '../amount/decimal.ts';
import { type Money, money } from '../amount/money.ts';
import type { Income } from '../income/income.ts';
import type { MoneyFact } from '../ledger/facts.ts';
import type { Withdrawal } from '../payout/withdrawals.ts';
import type { IncomeLine, PaymentLine, PaymentSum } from './statement.ts';

/** What a paid withdrawal brought. A fee in another currency than the payment is not added to it. */
export function paymentLine({ seq, at, diamonds, answer }: Withdrawal): PaymentLine {
  if (answer === null || answer.received === null || answer.fee === null) {
    throw new Error(`withdrawal ${seq} is not paid`);
  }
  const { received, fee } = answer;
  const net = amountOf(received);
  const taken = amountOf(fee);
  const isOne = fee.currency === received.currency || taken === 0n;
  return {
    entry: seq,
    requestedAt: at,
    paidAt: answer.at,
    diamonds,
    currency: received.currency,
    gross: exactMoneyText(isOne ? money(net + taken) : net),
    fee: exactMoneyText(taken),
    feeCurrency: isOne ? received.currency : fee.currency,
    net: exactMoneyText(net),
  };
}

/** Sums by currency, which are never added to each other. */
export function sumPayments(lines: readonly PaymentLine[]): readonly PaymentSum[] {
  const fees = lines.map(({ feeCurrency }) => ({ currency: feeCurrency }));
  return currenciesOf([...lines, ...fees]).map((currency) => {
    const own = lines.filter((line) => line.currency === currency);
    const paid = lines.filter(({ feeCurrency }) => feeCurrency === currency);
    return {
      currency,
      gross: total(own.map(({ gross }) => moneyOf(gross))),
      fees: total(paid.map(({ fee }) => moneyOf(fee))),
      net: total(own.map(({ net }) => moneyOf(net))),
    };
  });
}

/** What stands of other income, by kind and currency. */
export function sumsOfIncome(income: readonly Income[]): readonly IncomeLine[] {
  const standing = income.filter(({ undone }) => !undone);
  const kinds = [...new Set(standing.map(({ kind }) => kind))].sort();
  return currenciesOf(standing).flatMap((currency) =>
    kinds.flatMap((kind) => {
      const own = standing.filter((one) => one.currency === currency && one.kind === kind);
      if (own.length === 0) return [];
      return [{ kind, currency, amount: total(own.map(({ amount }) => amount)) }];
    }),
  );
}

function currenciesOf(lines: readonly { readonly currency: string }[]): readonly string[] {
  return [...new Set(lines.map(({ currency }) => currency))].sort();
}

function total(amounts: readonly Money[]): string {
  return exactMoneyText(money(amounts.reduce((sum, amount) => sum + amount, 0n)));
}

function amountOf({ micros }: MoneyFact): Money {
  return money(BigInt(micros));
}
