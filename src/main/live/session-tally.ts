import type { LiveSession, TopGifter } from '../../shared/live/live-state.ts';
import { TOP_GIFTERS } from '../../shared/live/live-state.ts';
import type { DiamondsUnderCard } from '../../shared/payout/estimate.ts';
import type { Booking, SessionSpan } from '../ledger/booking.ts';
import type { SessionNow } from '../ledger/ledger.ts';

type Booked = Extract<Booking, { status: 'booked' }>;

/** Sums of the running session, counted along with the ledger so that nobody has to ask it. */
export interface SessionTally {
  session(): LiveSession | null;
  top(): readonly TopGifter[];
  /** Its diamonds by rate card. */
  cards(): readonly DiamondsUnderCard[];
  /** Adopts the ledger's session; true when it is another one, or has ended or begun. */
  follow(span: SessionSpan | null): boolean;
  /** Begins anew with what the ledger says. */
  adopt(now: SessionNow): void;
  add(booking: Booked, sender: { readonly id: string; readonly name: string }): void;
}

/** Knows of no session until it is told of one. */
export function createSessionTally(): SessionTally {
  let span: SessionSpan | null = null;
  let gifters = new Map<string, TopGifter>();
  let sums = { gifts: 0, coins: 0, diamonds: 0, unpriced: 0 };
  let top: TopGifter[] = [];
  let cards = new Map<number, number>();
  const adopt = (now: SessionNow) => {
    span = now.session;
    gifters = new Map(now.gifters.map((gifter) => [gifter.id, gifter]));
    sums = {
      gifts: sum(now.gifters, (gifter) => gifter.gifts),
      coins: sum(now.gifters, (gifter) => gifter.coins),
      diamonds: now.diamonds,
      unpriced: now.unpriced,
    };
    cards = new Map(now.cards.map(({ card, diamonds }) => [card, diamonds]));
    top = [...now.gifters].sort((a, b) => b.coins - a.coins).slice(0, TOP_GIFTERS);
  };
  return {
    adopt,
    session: () => (span === null ? null : { ...span, ...sums, gifters: gifters.size }),
    top: () => top,
    cards: () => [...cards].map(([card, diamonds]) => ({ card, diamonds })),
    follow: (next) => {
      const changed = next?.id !== span?.id || next?.endedAt !== span?.endedAt;
      if (next?.id !== span?.id) {
        gifters = new Map();
        top = [];
        cards = new Map();
        sums = { gifts: 0, coins: 0, diamonds: 0, unpriced: 0 };
      }
      if (changed) span = next;
      return changed;
    },
    add: (booking, sender) => {
      const before = gifters.get(sender.id);
      const gifter = {
        id: sender.id,
        name: sender.name,
        gifts: (before?.gifts ?? 0) + booking.count,
        coins: (before?.coins ?? 0) + booking.coins,
      };
      gifters.set(sender.id, gifter);
      top = withGifter(top, gifter);
      sums.gifts += booking.count;
      sums.coins += booking.coins;
      sums.diamonds += booking.diamonds;
      const under = cards.get(booking.rateCard) ?? 0;
      if (booking.diamonds > 0) cards.set(booking.rateCard, under + booking.diamonds);
      if (booking.price === null) sums.unpriced += booking.count;
    },
  };
}

/** Totals only grow, so whoever is not in the list can enter it only by the gift just counted. */
function withGifter(top: TopGifter[], gifter: TopGifter): TopGifter[] {
  const last = top.at(-1);
  const isFull = top.length >= TOP_GIFTERS;
  if (isFull && last !== undefined && gifter.coins <= last.coins && last.id !== gifter.id) {
    return top;
  }
  const others = top.filter((row) => row.id !== gifter.id);
  const index = others.findIndex((row) => row.coins < gifter.coins);
  others.splice(index < 0 ? others.length : index, 0, gifter);
  return others.slice(0, TOP_GIFTERS);
}

function sum<T>(rows: readonly T[], pick: (row: T) => number): number {
  return rows.reduce((total, row) => total + pick(row), 0);
}
