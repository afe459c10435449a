import { diamondsText } from '../../../src/shared/amount/decimal.ts';
import { diamonds } from '../../../src/shared/amount/diamonds.ts';
import { ACCOUNTS } from '../../../src/shared/ledger/account.ts';
import type { EntryDraft } from '../../../src/shared/ledger/draft.ts';
import { enter, type LedgerFacts } from '../../../src/shared/ledger/enter.ts';
import {
  type Entry,
  type GiftEntry,
  type OwnEntry,
  postings,
} from '../../../src/shared/ledger/entry.ts';
import type { EntryView } from '../../../src/shared/ledger/entry-view.ts';
import { STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { GIFTS, NOW, PEOPLE } from './world.ts';

/** A LIVE session of the fake ledger: gifts from `first` to before the next session's. */
export interface FakeSession {
  readonly id: number;
  readonly first: number;
  /** When it was, for one in which nothing was given: `first` is then that of the next. */
  readonly quiet?: { readonly startedAt: number; readonly endedAt: number };
  name: string | null;
  note: string | null;
}

/**
 * A ledger in memory, by the real rules. Its gifts are computed from their numbers, so a million of
 * them costs nothing; what a person enters comes after them.
 */
export interface Books {
  readonly gifts: number;
  /** Who sends them, in turns. */
  readonly people: readonly string[];
  readonly own: OwnEntry[];
  readonly forgotten: Set<string>;
  sessions: FakeSession[];
}

const PER_SESSION = 800;
/** Every so many gifts one is of a kind without a price. */
const UNPRICED_EVERY = 397;

/** `gifts` gifts in sessions of 800, the last of them running. */
export function booksOf(gifts: number, people: readonly string[] = PEOPLE): Books {
  const sessions = Array.from({ length: Math.ceil(gifts / PER_SESSION) }, (_, index) => ({
    id: index + 1,
    first: index * PER_SESSION + 1,
    name: index % 3 === 1 ? 'Karaoke night' : null,
    note: null,
  }));
  return { gifts, people, own: [], forgotten: new Set(), sessions };
}

/** The gifts that came without a price. */
export function unpricedSeqs({ gifts }: Books): readonly number[] {
  const count = Math.floor(gifts / UNPRICED_EVERY);
  return Array.from({ length: count }, (_, index) => (index + 1) * UNPRICED_EVERY);
}

export function newestSeq({ gifts, own }: Books): number {
  return gifts + own.length;
}

export function entryAt(books: Books, seq: number): Entry | null {
  if (seq < 1 || seq > newestSeq(books)) return null;
  return seq <= books.gifts ? giftEntry(books, seq) : (books.own[seq - books.gifts - 1] ?? null);
}

/** Sessions two days apart, gifts every eight seconds with a pause in the middle. */
function timeOf({ gifts }: Books, seq: number): number {
  const [last, here] = [gifts - 1, seq - 1].map((n) => Math.floor(n / PER_SESSION));
  const place = (seq - 1) % PER_SESSION;
  const pause = place >= PER_SESSION / 2 ? 20 * 60_000 : 0;
  const start = NOW - 2 * 3_600_000 - ((last ?? 0) - (here ?? 0)) * 2 * 86_400_000;
  return start + place * 7_000 + pause;
}

function giftEntry(books: Books, seq: number): GiftEntry {
  const isUnpriced = seq % UNPRICED_EVERY === 0;
  const gift = isUnpriced
    ? { id: '99001', name: 'Paper Lantern', coins: null }
    : (GIFTS[((seq * seq) % 7) + (seq % 97 === 0 ? 1 : 0)] ?? GIFTS[0]);
  const count = gift.coins !== null && gift.coins < 10 ? 1 + ((seq * 7) % 25) : 1;
  const coins = (gift.coins ?? 0) * count;
  const at = timeOf(books, seq);
  return {
    kind: 'gift',
    seq,
    at,
    bookedAt: at + 40,
    card: 1,
    coins,
    diamonds: coins * 1000,
    message: `m-${seq}`,
    source: seq % 5 === 0 ? 'api' : 'tikfinity',
    receiver: 'host',
    sender: books.people[(seq * 3) % books.people.length] ?? 'sam',
    gift: gift.id,
    giftName: gift.name,
    price: gift.coins,
    count,
    running: count,
    streak: null,
  };
}

/** Enters drafts by the real rules: all or none. */
export function enterInto(books: Books, drafts: readonly EntryDraft[]): readonly number[] | string {
  const before = books.own.length;
  for (const draft of drafts) {
    const place = { seq: newestSeq(books) + 1, bookedAt: NOW };
    const entered = enter(draft, place, factsOf(books));
    if (!entered.ok) {
      books.own.length = before;
      return entered.refusal;
    }
    books.own.push(entered.entry);
  }
  return books.own.slice(before).map(({ seq }) => seq);
}

function factsOf(books: Books): LedgerFacts {
  return {
    entry: (seq) => entryAt(books, seq),
    answers: (seq) => answersTo(books, seq),
    // Nobody here asks for more than there is.
    balance: (account) => (account === ACCOUNTS.available ? 1_000_000_000 : 0),
    cardAt: () => STANDARD_CARD,
    cardById: () => STANDARD_CARD,
    nextCard: () => 2,
  };
}

export function answersTo({ own }: Books, seq: number): readonly OwnEntry[] {
  return own.filter(({ of }) => of === seq);
}

export function sessionAt({ sessions }: Books, seq: number): FakeSession | undefined {
  return sessions.findLast(({ first }) => first <= seq);
}

export function viewOf(books: Books, entry: Entry): EntryView {
  const { seq, kind, at, bookedAt, card, coins } = entry;
  const about = kind === 'gift' ? { ...entry, entry: seq } : entry.subject;
  const answers = answersTo(books, seq);
  return {
    seq,
    kind,
    at,
    bookedAt,
    card,
    coins,
    diamonds: diamondsText(diamonds(entry.diamonds)),
    sign: signOf(entry),
    gift: about && { id: about.gift, name: giftName(about.gift), price: about.price },
    count: about?.count ?? null,
    from: about && { id: about.sender, name: personName(books, about.sender) },
    source: kind === 'gift' ? entry.source : null,
    session: about === null ? null : (sessionAt(books, about.entry)?.id ?? null),
    of: kind === 'gift' ? null : entry.of,
    answers: answers.map((answer) => answer.seq),
    undone: answers.some((answer) => answer.kind === 'undo'),
    facts: kind === 'gift' ? null : entry.facts,
    hash: seq.toString(16).padStart(64, 'a7f3'),
  };
}

function signOf(entry: Entry): -1 | 0 | 1 {
  for (const { from, to } of postings(entry)) {
    if (to === ACCOUNTS.available) return 1;
    if (from === ACCOUNTS.available) return -1;
  }
  return 0;
}

export function giftName(id: string): string {
  return GIFTS.find((gift) => gift.id === id)?.name ?? 'Paper Lantern';
}

export function personName({ forgotten }: Books, id: string): string {
  return forgotten.has(id) ? `id-${PEOPLE.indexOf(id)}` : id;
}
