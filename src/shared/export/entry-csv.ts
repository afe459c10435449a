import { exactMoneyText } from '../amount/decimal.ts';
import { money } from '../amount/money.ts';
import type { EntryView } from '../ledger/entry-view.ts';
import type { MoneyFact } from '../ledger/facts.ts';
import { flagColumn, instantColumn, numberColumn, textColumn } from './column.ts';
import type { CsvColumn } from './csv.ts';

/** What the columns need to know beside the entry. */
export interface EntryCsvWords {
  /** Date and time in the creator's zone: `2026-11-22 20:15:07`. */
  readonly wallTime: (at: number) => string;
  readonly cardName: (id: number) => string;
}

/** The columns of the ledger as a table, one row an entry. docs/exports.md describes each. */
export function entryColumns({
  wallTime,
  cardName,
}: EntryCsvWords): readonly CsvColumn<EntryView>[] {
  return [
    numberColumn('entry', ({ seq }) => seq),
    textColumn('time', ({ at }) => wallTime(at)),
    instantColumn('time_utc', ({ at }) => at),
    textColumn('kind', ({ kind }) => kind),
    textColumn('gift_id', ({ gift }) => gift?.id ?? null),
    textColumn('gift', ({ gift }) => gift?.name ?? null),
    numberColumn('coins_each', ({ gift }) => gift?.price ?? null),
    numberColumn('pieces', ({ count }) => count),
    numberColumn('coins', ({ coins }) => coins),
    numberColumn('diamonds', ({ diamonds }) => diamonds),
    numberColumn('available', signed),
    textColumn('gifter_id', ({ from }) => from?.id ?? null),
    textColumn('gifter', ({ from }) => from?.name ?? null),
    textColumn('source', ({ source }) => source),
    numberColumn('session', ({ session }) => session),
    textColumn('rate_card', ({ card }) => cardName(card)),
    numberColumn('about_entry', ({ of }) => of),
    flagColumn('undone', ({ undone }) => undone),
    textColumn('reason', (entry) => textFact(entry, ['reason', 'income', 'undoes', 'direction'])),
    numberColumn('money', (entry) => amountOf(moneyFact(entry))),
    textColumn('currency', (entry) => moneyFact(entry)?.currency ?? null),
    numberColumn('fee', (entry) => amountOf(feeFact(entry))),
    textColumn('fee_currency', (entry) => feeFact(entry)?.currency ?? null),
    textColumn('note', (entry) => textFact(entry, ['note'])),
    instantColumn('booked_utc', ({ bookedAt }) => bookedAt),
    textColumn('hash', ({ hash }) => hash),
    numberColumn('rate_card_id', ({ card }) => card),
  ];
}

/** What the entry did to the available diamonds. */
function signed({ sign, diamonds }: EntryView): string {
  if (sign === 0) return '0';
  return sign < 0 && diamonds !== '0' ? `-${diamonds}` : diamonds;
}

/** The first of these that a person told with the entry. */
function textFact({ facts }: EntryView, names: readonly string[]): string | null {
  const told = Object.entries(facts ?? {});
  for (const wanted of names) {
    const found = told.find(([name]) => name === wanted)?.[1];
    if (typeof found === 'string') return found;
  }
  return null;
}

/** What arrived of a withdrawal, or what other income brought. */
function moneyFact({ facts }: EntryView): MoneyFact | null {
  if (facts === null) return null;
  if ('received' in facts) return facts.received;
  return 'amount' in facts ? facts.amount : null;
}

function feeFact({ facts }: EntryView): MoneyFact | null {
  return facts !== null && 'received' in facts ? facts.fee : null;
}

function amountOf(fact: MoneyFact | null): string | null {
  return fact === null ? null : exactMoneyText(money(BigInt(fact.micros)));
}
