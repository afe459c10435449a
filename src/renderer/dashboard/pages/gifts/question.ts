import type { Kind } from './kinds.ts';

export const WAYS = ['gift', 'coins'] as const;
type Way = (typeof WAYS)[number];

/** What the calculator was asked, as its address says. */
export interface Question {
  readonly way: Way;
  /** The gift chosen, with a price; null when there is none to choose from. */
  readonly gift: (Kind & { readonly coins: number }) | null;
  readonly count: number;
  /** What it comes to; null without a gift. */
  readonly coins: number | null;
  /** The id of the set to reckon with; null for the one in use. */
  readonly setId: string | null;
}

export const MOST_COUNT = 10_000;
const FIRST_COINS = 1_000;

/** Reads `gift=5655&count=10&set=web` or `coins=1000`; what is missing or makes no sense has a default. */
export function questionFrom(query: URLSearchParams, kinds: readonly Kind[]): Question {
  const gift = giftOf(query.get('gift'), kinds);
  const count = Math.min(numberIn(query.get('count')) || 1, MOST_COUNT);
  const way: Way = query.has('coins') ? 'coins' : 'gift';
  const ofGift = gift === null ? null : gift.coins * count;
  const coins = way === 'coins' ? (numberIn(query.get('coins')) ?? FIRST_COINS) : ofGift;
  return { way, gift, count, coins, setId: query.get('set') };
}

/** The question's address, after a change. */
export function queryOf(question: Question, change: Partial<Question>): Record<string, string> {
  const { way, gift, count, coins, setId } = { ...question, ...change };
  const asked: Record<string, string> =
    way === 'coins'
      ? { coins: String(coins ?? FIRST_COINS) }
      : gift === null
        ? {}
        : { gift: gift.id, count: String(count) };
  return { part: 'calculator', ...asked, ...(setId === null ? {} : { set: setId }) };
}

export function isPriced(kind: Kind): kind is Kind & { readonly coins: number } {
  return kind.coins !== null;
}

function giftOf(id: string | null, kinds: readonly Kind[]) {
  const priced = kinds.filter(isPriced);
  return priced.find((kind) => kind.id === id) ?? priced[0] ?? null;
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
