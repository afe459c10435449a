import { coins as asCoins, coinsOf } from '../amount/coins.ts';
import { diamondsFor } from '../amount/diamonds.ts';
import type { Ratio } from '../amount/ratio.ts';
import { scaleDown } from '../amount/ratio.ts';
import { ACCOUNTS, type Account } from './account.ts';
import type { EntryDraft, Refusal } from './draft.ts';
import type { Entry, GiftEntry, OwnEntry, Subject } from './entry.ts';
import type { UndoneKind } from './facts.ts';

/** What the rules may ask of the ledger that a draft is to enter. */
export interface LedgerFacts {
  entry(seq: number): Entry | null;
  /** All entries that point to an entry, oldest first. */
  answers(seq: number): readonly OwnEntry[];
  /** Balance of an account; diamonds in thousandths. */
  balance(account: Account): number;
  /** The card in force at an instant: its number, and what it makes of a coin. */
  cardAt(at: number): { readonly id: number; readonly diamondsPerCoin: Ratio };
  cardById(id: number): { readonly diamondsPerCoin: Ratio };
  /** The number that the next rate card gets. */
  nextCard(): number;
}

export type Entered =
  | { readonly ok: true; readonly entry: OwnEntry }
  | { readonly ok: false; readonly refusal: Refusal };

type Draft<K extends EntryDraft['kind']> = Extract<EntryDraft, { readonly kind: K }>;

/** Where a new entry stands: its number and when it is booked. */
interface Place {
  readonly seq: number;
  readonly bookedAt: number;
}

/** What a rule decides; everything else of the entry follows from its draft. */
type Part = Pick<OwnEntry, 'kind' | 'facts'> &
  Partial<Pick<OwnEntry, 'coins' | 'diamonds' | 'of' | 'subject' | 'at' | 'card'>>;

/**
 * Turns a draft into the entry that books it, or says why it can't be entered. The rules of the
 * ledger stand here, one function a kind; none of them changes or removes an entry.
 */
export function enter(draft: EntryDraft, place: Place, facts: LedgerFacts): Entered {
  const part = decide(draft, facts);
  if (typeof part === 'string') return { ok: false, refusal: part };
  const entry = {
    ...place,
    at: draft.at,
    card: facts.cardAt(draft.at).id,
    coins: 0,
    diamonds: 0,
    of: null,
    subject: null,
    ...part,
  } as OwnEntry;
  return { ok: true, entry };
}

function decide(draft: EntryDraft, facts: LedgerFacts): Part | Refusal {
  switch (draft.kind) {
    case 'opening':
      return { kind: 'opening', diamonds: draft.diamonds, facts: { note: draft.note } };
    case 'income': {
      const { income, amount, note } = draft;
      return { kind: 'income', facts: { income, amount, note } };
    }
    case 'card':
      return { kind: 'card', card: facts.nextCard(), facts: draft.terms };
    case 'requested':
      return requested(draft, facts);
    case 'paid':
    case 'refused':
      return answered(draft, facts);
    case 'correction':
      return corrected(draft, facts);
    case 'reversal':
      return reversed(draft, facts);
    case 'valuation':
      return valued(draft, facts);
    case 'undo':
      return undone(draft, facts);
  }
}

function requested(draft: Draft<'requested'>, facts: LedgerFacts): Part | Refusal {
  const { diamonds, note } = draft;
  if (diamonds > facts.balance(ACCOUNTS.available)) return 'not-enough-diamonds';
  return { kind: 'requested', diamonds, facts: { note } };
}

function answered(draft: Draft<'paid' | 'refused'>, facts: LedgerFacts): Part | Refusal {
  const request = facts.entry(draft.of);
  if (request?.kind !== 'requested') return 'entry-unknown';
  const isSettled = standing(facts, draft.of).length > 0 || isUndone(facts, draft.of);
  if (isSettled) return 'entry-settled';
  const { of, note } = draft;
  const { diamonds } = request;
  if (draft.kind === 'refused') return { kind: 'refused', of, diamonds, facts: { note } };
  const { received, fee } = draft;
  return { kind: 'paid', of, diamonds, facts: { received, fee, note } };
}

function corrected(draft: Draft<'correction'>, facts: LedgerFacts): Part | Refusal {
  const { shown, explained, note } = draft;
  const difference = shown - facts.balance(ACCOUNTS.available);
  if (difference === 0) return 'nothing-to-correct';
  const direction = difference > 0 ? 'found' : 'missing';
  return {
    kind: 'correction',
    diamonds: Math.abs(difference),
    facts: { direction, shown, explained, note },
  };
}

function reversed(draft: Draft<'reversal'>, facts: LedgerFacts): Part | Refusal {
  const gift = facts.entry(draft.of);
  if (gift?.kind !== 'gift') return 'entry-unknown';
  const value = worthOf(gift, facts);
  if (value === null) return 'price-unknown';
  const before = standing(facts, draft.of).reduce(
    (sum, one) => sum + (one.kind === 'reversal' ? (one.subject?.count ?? 0) : 0),
    0,
  );
  const count = draft.count ?? gift.count - before;
  if (count < 1 || count > gift.count - before) return 'entry-settled';
  // Of the whole, so that all parts together take back what the gift brought, to the thousandth.
  const upTo = (pieces: number) => scaleDown(value.diamonds, { num: pieces, den: gift.count });
  const { reason, note, of } = draft;
  return {
    kind: 'reversal',
    of,
    card: gift.card,
    coins: value.price * count,
    diamonds: upTo(before + count) - upTo(before),
    subject: subjectOf(gift, value.price, count),
    facts: { reason, note },
  };
}

/** What a gift is worth in the ledger: by its own price, or by the one that it was given later. */
function worthOf(
  gift: GiftEntry,
  facts: LedgerFacts,
): { readonly price: number; readonly diamonds: number } | null {
  if (gift.price !== null) return { price: gift.price, diamonds: gift.diamonds };
  const valuation = standing(facts, gift.seq).find((one) => one.kind === 'valuation');
  if (valuation?.subject === undefined || valuation.subject === null) return null;
  return { price: valuation.subject.price, diamonds: valuation.diamonds };
}

function valued(draft: Draft<'valuation'>, facts: LedgerFacts): Part | Refusal {
  const gift = facts.entry(draft.of);
  if (gift?.kind !== 'gift') return 'entry-unknown';
  if (worthOf(gift, facts) !== null) return 'entry-settled';
  const coins = coinsOf(asCoins(draft.price), gift.count);
  return {
    kind: 'valuation',
    of: gift.seq,
    // It belongs to the day and to the card of the gift: it is the price that this lacked.
    at: gift.at,
    card: gift.card,
    coins,
    diamonds: diamondsFor(coins, facts.cardById(gift.card).diamondsPerCoin),
    subject: subjectOf(gift, draft.price, gift.count),
    facts: { note: draft.note },
  };
}

function undone(draft: Draft<'undo'>, facts: LedgerFacts): Part | Refusal {
  const wrong = facts.entry(draft.of);
  if (wrong === null || wrong.kind === 'gift' || wrong.kind === 'card' || wrong.kind === 'undo') {
    return 'entry-unknown';
  }
  if (standing(facts, wrong.seq).length > 0 || isUndone(facts, wrong.seq)) return 'entry-settled';
  if (wrong.kind === 'valuation' && wrong.of !== null) {
    if (standing(facts, wrong.of).some(({ kind }) => kind === 'reversal')) return 'entry-settled';
  }
  const takes = TAKES_BACK.includes(wrong.kind);
  if (takes && wrong.diamonds > facts.balance(ACCOUNTS.available)) return 'not-enough-diamonds';
  return {
    kind: 'undo',
    of: wrong.seq,
    at: wrong.kind === 'valuation' ? wrong.at : draft.at,
    card: wrong.card,
    coins: wrong.coins,
    diamonds: wrong.diamonds,
    subject: wrong.subject,
    facts: {
      undoes: wrong.kind,
      direction: wrong.kind === 'correction' ? wrong.facts.direction : null,
      about: wrong.subject?.entry ?? null,
      note: draft.note,
    },
  };
}

/** Undoing one of these makes a withdrawal pending again, which the balance must still allow. */
const TAKES_BACK: readonly UndoneKind[] = ['refused'];

/** The answers to an entry that have not been undone. */
function standing(facts: LedgerFacts, seq: number): readonly OwnEntry[] {
  return facts
    .answers(seq)
    .filter((answer) => answer.kind !== 'undo' && !isUndone(facts, answer.seq));
}

function isUndone(facts: LedgerFacts, seq: number): boolean {
  return facts.answers(seq).some(({ kind }) => kind === 'undo');
}

function subjectOf({ seq, sender, gift }: GiftEntry, price: number, count: number): Subject {
  return { entry: seq, sender, gift, price, count };
}
