import { exactMoneyText, moneyOf } from '../../shared/amount/decimal.ts';
import type { CallName } from '../../shared/contract/calls.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import type { IncomeView } from '../../shared/contract/income-calls.ts';
import { incomeFrom, sumIncome } from '../../shared/income/income.ts';
import type { EntryDraft } from '../../shared/ledger/draft.ts';
import { dayAt, monthOf } from '../../shared/stats/zone-days.ts';
import { enterOne, entriesOf, instantOf } from '../contract/by-hand.ts';
import type { Handlers } from '../contract/handlers.ts';
import type { LedgerClient } from '../ledger/client.ts';

interface Parts {
  readonly ledger: Pick<LedgerClient, 'enter' | 'entries'>;
  readonly now: () => number;
  /** The creator's zone, resolved. */
  readonly zone: () => string;
}

/** The dashboard's calls about income beside the gifts. */
export function incomeHandlers(parts: Parts): Handlers<Extract<CallName, `income.${string}`>> {
  const { ledger, now, zone } = parts;
  const show = () => incomeView(ledger, zone());
  const enter = async (draft: EntryDraft): Promise<Answer<IncomeView>> => {
    const entered = await enterOne(ledger, draft);
    return entered.ok ? show() : entered;
  };
  return {
    'income.get': show,
    'income.add': async ({ kind, day, amount, note }) => {
      const at = instantOf(day, zone(), now());
      if (!at.ok) return at;
      const micros = String(moneyOf(amount.amount));
      const { currency } = amount;
      return enter({
        kind: 'income',
        at: at.value,
        income: kind,
        amount: { currency, micros },
        note,
      });
    },
    'income.undo': ({ of }) => enter({ kind: 'undo', at: now(), of, note: '' }),
  };
}

async function incomeView(
  ledger: Pick<LedgerClient, 'enter' | 'entries'>,
  zone: string,
): Promise<Answer<IncomeView>> {
  const entries = await entriesOf(ledger, ['income']);
  if (!entries.ok) return entries;
  const all = incomeFrom(entries.value);
  const day = (at: number) => dayAt(at, zone);
  return {
    ok: true,
    value: {
      entries: all.map(({ at, currency, amount, ...entry }) => ({
        ...entry,
        day: day(at),
        amount: { currency, amount: exactMoneyText(amount) },
      })),
      sums: sumIncome(all, (at) => monthOf(day(at))).map(({ currency, amount, ...sum }) => ({
        ...sum,
        amount: { currency, amount: exactMoneyText(amount) },
      })),
    },
  };
}
