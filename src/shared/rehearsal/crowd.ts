import { type Appetite, CAST, type Viewer } from './cast.ts';
import { coinsLeft, EMPTY_WALLET, packagesFor, spend, type Wallet, withPackage } from './wallet.ts';
import { oneOf, type RehearsalGift, type Wish, wishOf } from './wish.ts';

/** A viewer has sent something, after buying the packages (their coins) that it took. */
export interface Given extends Wish {
  readonly kind: 'given';
  readonly viewer: Viewer;
  readonly bought: readonly number[];
}

/** A viewer had too few coins and did not want to buy more: nothing is sent. */
export interface Refused extends Wish {
  readonly kind: 'refused';
  readonly viewer: Viewer;
}

export interface Crowd {
  /** Somebody wants to send something. */
  next(): Given | Refused;
  /** This one sends this, and buys what is missing. */
  give(viewer: Viewer, wish: Wish): Given;
  /** This one sends this from the coins they have, or not at all. */
  giveOwn(viewer: Viewer, wish: Wish): Given | Refused;
  /** This one buys a package of so many coins. */
  buy(viewer: Viewer, coins: number): void;
  walletOf(viewer: Viewer): Wallet;
}

/** How often somebody is the one who gives, compared with the others. */
const LIVELINESS: Readonly<Record<Appetite, number>> = { small: 1, fan: 3, patron: 3 };
/** How many of 100 buy coins when they are short, instead of leaving it. */
const BUYERS: Readonly<Record<Appetite, number>> = { small: 60, fan: 85, patron: 97 };

const TURNS: readonly Viewer[] = CAST.flatMap((viewer) =>
  Array.from({ length: LIVELINESS[viewer.appetite] }, () => viewer),
);

/**
 * Simulated viewers with wallets. They buy, they spend, and no wallet is ever overdrawn. The same
 * chance gives the same crowd. `gifts` must not be empty.
 */
export function createCrowd(gifts: readonly RehearsalGift[], random: () => number): Crowd {
  const wallets = new Map<string, Wallet>();
  const walletOf = (viewer: Viewer): Wallet => wallets.get(viewer.id) ?? EMPTY_WALLET;

  function pay(viewer: Viewer, wallet: Wallet, coins: number): boolean {
    const after = spend(wallet, coins);
    if (after !== null) wallets.set(viewer.id, after);
    return after !== null;
  }

  function give(viewer: Viewer, wish: Wish): Given {
    const price = wish.gift.coins * wish.count;
    const wallet = walletOf(viewer);
    const bought = packagesFor(price - coinsLeft(wallet));
    if (!pay(viewer, bought.reduce(withPackage, wallet), price)) {
      throw new RangeError('the packages bought were not enough');
    }
    return { kind: 'given', viewer, ...wish, bought };
  }

  function giveOwn(viewer: Viewer, wish: Wish): Given | Refused {
    const isPaid = pay(viewer, walletOf(viewer), wish.gift.coins * wish.count);
    return isPaid
      ? { kind: 'given', viewer, ...wish, bought: [] }
      : { kind: 'refused', viewer, ...wish };
  }

  return {
    give,
    giveOwn,
    buy(viewer, coins) {
      wallets.set(viewer.id, withPackage(walletOf(viewer), coins));
    },
    walletOf,
    next() {
      const viewer = oneOf(TURNS, random);
      const wish = wishOf(viewer.appetite, gifts, random);
      const own = giveOwn(viewer, wish);
      if (own.kind === 'given') return own;
      const buys = random() * 100 < BUYERS[viewer.appetite];
      return buys ? give(viewer, wish) : own;
    },
  };
}
