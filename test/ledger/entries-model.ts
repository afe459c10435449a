import type { Ratio } from '../../src/shared/amount/ratio.ts';
import type { Refusal } from '../../src/shared/ledger/draft.ts';

/** Something that the model has entered. Diamonds in thousandths. */
interface Known {
  readonly seq: number;
  readonly kind: string;
  readonly of: Known | null;
  readonly coins: bigint;
  readonly diamonds: bigint;
  readonly count: bigint;
  /** Of a gift: its price, and what its card makes of a coin. */
  readonly price: bigint | null;
  readonly ratio: Ratio;
  /** What it did to each pot, so that it can be taken back. */
  readonly moved: Partial<Pots>;
  undone: boolean;
}

/** What stands in the ledger: diamonds in thousandths, coins, and pieces without a price. */
export interface Pots {
  available: bigint;
  pending: bigint;
  withdrawn: bigint;
  reversed: bigint;
  corrections: bigint;
  opening: bigint;
  coins: bigint;
  coinsReversed: bigint;
  diamonds: bigint;
  unpriced: bigint;
}

const NOTHING: Pots = {
  available: 0n,
  pending: 0n,
  withdrawn: 0n,
  reversed: 0n,
  corrections: 0n,
  opening: 0n,
  coins: 0n,
  coinsReversed: 0n,
  diamonds: 0n,
  unpriced: 0n,
};

/** What an entry of a kind is an answer to. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  paid: ['requested'],
  refused: ['requested'],
  reversal: ['gift'],
  valuation: ['gift'],
  undo: [
    'requested',
    'paid',
    'refused',
    'reversal',
    'valuation',
    'correction',
    'opening',
    'income',
  ],
};

const floor = (amount: bigint, { num, den }: Ratio) => (amount * BigInt(num)) / BigInt(den);

/**
 * The ledger's rules once more, in plain words and with big integers: which entry may follow which,
 * and what each does to the pots. It answers the refusal that the ledger must answer, or null.
 */
export function createModel() {
  const pots: Pots = { ...NOTHING };
  const all: Known[] = [];
  const answers = (to: Known, kind: string) =>
    all.filter((one) => one.of === to && one.kind === kind && !one.undone);
  const move = (moved: Partial<Pots>, sign: 1n | -1n) => {
    for (const [pot, amount] of Object.entries(moved)) pots[pot as keyof Pots] += sign * amount;
  };
  const add = (one: Pick<Known, 'kind' | 'moved'> & Partial<Known>): null => {
    move(one.moved, 1n);
    all.push({
      seq: all.length + 1,
      of: null,
      coins: 0n,
      diamonds: 0n,
      count: 0n,
      price: null,
      ratio: { num: 1, den: 1 },
      undone: false,
      ...one,
    });
    return null;
  };
  const worth = (gift: Known) => (gift.price === null ? answers(gift, 'valuation')[0] : gift);

  return {
    pots,
    /**
     * One of the entries, by any whole number: mostly one of a kind that may be followed so, and
     * mostly one of the newest, so that the same one is met again after it was settled or undone.
     */
    target(kind: string, place: number): Known | null {
      const fits = all.filter((one) => FOLLOWS[kind]?.includes(one.kind));
      const from = place % 8 === 0 || fits.length === 0 ? all : fits;
      const newest = place % 3 === 0 ? from : from.slice(-3);
      return newest[Math.floor(place / 24) % Math.max(1, newest.length)] ?? null;
    },
    gift(price: number | null, count: number, ratio: Ratio): null {
      const coins = BigInt(price ?? 0) * BigInt(count);
      const diamonds = floor(coins, { num: ratio.num * 1000, den: ratio.den });
      const unpriced = price === null ? BigInt(count) : 0n;
      return add({
        kind: 'gift',
        coins,
        diamonds,
        count: BigInt(count),
        price: price === null ? null : BigInt(price),
        ratio,
        moved: { available: diamonds, coins, diamonds, unpriced },
      });
    },
    /** A card, or income: entries that move nothing. */
    quiet: (kind: 'card' | 'income') => add({ kind, moved: {} }),
    opening: (diamonds: bigint) =>
      add({ kind: 'opening', diamonds, moved: { available: diamonds, opening: -diamonds } }),
    requested(diamonds: bigint): Refusal | null {
      if (diamonds > pots.available) return 'not-enough-diamonds';
      const moved = { available: -diamonds, pending: diamonds };
      return add({ kind: 'requested', diamonds, moved });
    },
    answered(kind: 'paid' | 'refused', of: Known | null): Refusal | null {
      if (of?.kind !== 'requested') return 'entry-unknown';
      const isOpen = !of.undone && [...answers(of, 'paid'), ...answers(of, 'refused')].length === 0;
      if (!isOpen) return 'entry-settled';
      const { diamonds } = of;
      const to = kind === 'paid' ? 'withdrawn' : 'available';
      return add({ kind, of, diamonds, moved: { pending: -diamonds, [to]: diamonds } });
    },
    correction(shown: bigint): Refusal | null {
      const diamonds = shown - pots.available;
      if (diamonds === 0n) return 'nothing-to-correct';
      const moved = { available: diamonds, corrections: -diamonds };
      return add({ kind: 'correction', diamonds, moved });
    },
    valuation(of: Known | null, price: number): Refusal | null {
      if (of?.kind !== 'gift') return 'entry-unknown';
      if (worth(of) !== undefined) return 'entry-settled';
      const coins = BigInt(price) * of.count;
      const diamonds = floor(coins, { num: of.ratio.num * 1000, den: of.ratio.den });
      const moved = { available: diamonds, coins, diamonds, unpriced: -of.count };
      return add({ kind: 'valuation', of, coins, diamonds, count: of.count, moved });
    },
    reversal(of: Known | null, pieces: number | null): Refusal | null {
      if (of?.kind !== 'gift') return 'entry-unknown';
      const value = worth(of);
      if (value === undefined) return 'price-unknown';
      const before = answers(of, 'reversal').reduce((sum, { count }) => sum + count, 0n);
      const count = pieces === null ? of.count - before : BigInt(pieces);
      if (count < 1n || count > of.count - before) return 'entry-settled';
      const upTo = (some: bigint) => (value.diamonds * some) / of.count;
      const reversed = upTo(before + count) - upTo(before);
      const coinsReversed = (value.coins / of.count) * count;
      const moved = { available: -reversed, reversed, coinsReversed };
      return add({ kind: 'reversal', of, count, diamonds: reversed, moved });
    },
    undo(of: Known | null): Refusal | null {
      if (of === null || ['gift', 'card', 'undo'].includes(of.kind)) return 'entry-unknown';
      const follows = all.some((one) => one.of === of && one.kind !== 'undo' && !one.undone);
      if (of.undone || follows) return 'entry-settled';
      const gift = of.kind === 'valuation' ? of.of : null;
      if (gift !== null && answers(gift, 'reversal').length > 0) return 'entry-settled';
      if (of.kind === 'refused' && of.diamonds > pots.available) return 'not-enough-diamonds';
      move(of.moved, -1n);
      of.undone = true;
      return add({ kind: 'undo', of, moved: {} });
    },
    /** How many there are: the number of the newest. */
    size: () => all.length,
  };
}
