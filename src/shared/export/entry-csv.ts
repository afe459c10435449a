import { exactMoneyText } from '../amount/decimal.ts';
import { money } from '../amount/money.ts';
import type { EntryView } from '../ledger/entry-view.ts';
import type { MoneyFact } from '../ledger/facts.ts';
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
    number('entry', ({ seq }) => seq),
    text('time', ({ at }) => wallTime(at)),
    text('time_utc', ({ at }) => new Date(at).toISOString()),
    text('kind', ({ kind }) => kind),
    text('gift_id', ({ gift }) => gift?.id ?? null),
    text('gift', ({ gift }) => gift?.name ?? null),
    number('coins_each', ({ gift }) => gift?.price ?? null),
    number('pieces', ({ count }) => count),
    number('coins', ({ coins }) => coins),
    number('diamonds', ({ diamonds }) => diamonds),
    number('available', signed),
    text('gifter_id', ({ from }) => from?.id ?? null),
    text('gifter', ({ from }) => from?.name ?? null),
    text('source', ({ source }) => source),
    number('session', ({ session }) => session),
    text('rate_card', ({ card }) => cardName(card)),
    number('about_entry', ({ of }) => of),
    text('undone', ({ undone }) => (undone ? 'yes' : 'no')),
    text('reason', (entry) => textFact(entry, ['reason', 'income', 'undoes', 'direction'])),
    number('money', (entry) => amountOf(moneyFact(entry))),
    text('currency', (entry) => moneyFact(entry)?.currency ?? null),
    number('fee', (entry) => amountOf(feeFact(entry))),
    text('fee_currency', (entry) => feeFact(entry)?.currency ?? null),
    text('note', (entry) => textFact(entry, ['note'])),
    text('booked_utc', ({ bookedAt }) => new Date(bookedAt).toISOString()),
    text('hash', ({ hash }) => hash),
  ];
}

type Cell<T> = (entry: EntryView) => T | null;

function text(name: string, value: Cell<string>): CsvColumn<EntryView> {
  return { name, kind: 'text', value };
}

function number(name: string, value: Cell<number | string>): CsvColumn<EntryView> {
  return { name, kind: 'number', value };
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
