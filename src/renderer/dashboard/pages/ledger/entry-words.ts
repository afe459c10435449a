import { moneyText } from '../../../../shared/amount/decimal.ts';
import { money } from '../../../../shared/amount/money.ts';
import type { EntryView } from '../../../../shared/ledger/entry-view.ts';
import type { FactsByKind, MoneyFact } from '../../../../shared/ledger/facts.ts';
import { moneyIn } from '../../format/money.ts';
import { diamondText } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

const { what: said } = words.ledger;

/** What a person told with an entry of that kind; null for one of another kind. */
export function factsOf<K extends keyof FactsByKind>(
  { kind, facts }: EntryView,
  wanted: K,
): FactsByKind[K] | null {
  return kind === wanted ? (facts as FactsByKind[K]) : null;
}

/** An entry in a few words. */
export function entryWords(entry: EntryView): string {
  const { kind, count } = entry;
  const name = entry.gift?.name ?? '';
  switch (kind) {
    case 'gift':
      return said.gift(count ?? 0, name);
    case 'reversal':
      return said.reversal(count ?? 0, name);
    case 'valuation':
      return said.valuation(count ?? 0, name, entry.gift?.price ?? 0);
    case 'paid':
      return said.paid(moneyWords(factsOf(entry, 'paid')?.received));
    case 'income': {
      const facts = factsOf(entry, 'income');
      return said.income(words.ledger.incomes[facts?.income ?? 'other'], moneyWords(facts?.amount));
    }
    case 'card':
      return said.card(factsOf(entry, 'card')?.name ?? '');
    case 'undo':
      return said.undo[factsOf(entry, 'undo')?.undoes ?? 'correction'];
    default:
      return said[kind];
  }
}

export function moneyWords(fact: MoneyFact | undefined): string {
  if (fact === undefined) return '';
  return moneyIn(moneyText(money(BigInt(fact.micros))), fact.currency);
}

const SIGNS = { [-1]: '−', 0: '', 1: '+' } as const;

/** The diamonds of an entry with their sign; null when it moved none. */
export function signedDiamonds({ diamonds, sign }: EntryView): string | null {
  return diamonds === '0' ? null : `${SIGNS[sign]}${diamondText(diamonds)}`;
}

/** A gift that was booked without a price and that nobody has valued. */
export function hasNoPrice({ kind, gift, answers }: EntryView): boolean {
  return kind === 'gift' && gift?.price === null && answers.length === 0;
}
