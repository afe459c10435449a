import type { Gift } from '../../shared/gift/gift.ts';
import { advance, type StreakState } from '../../shared/gift/streak.ts';
import type { ShownGift } from '../../shared/live/shown-gift.ts';
import type { Booking } from '../ledger/booking.ts';

/** A booked gift as the feed tells it. Written out field by field: this runs for every gift. */
export function shownGift(
  gift: Gift,
  source: string,
  booking: Extract<Booking, { status: 'booked' }>,
  at: number,
): ShownGift {
  return {
    key: booking.card,
    seq: booking.seq,
    at,
    gift: { id: gift.gift.id, name: booking.giftName, coins: booking.price },
    count: booking.count,
    running: booking.running,
    coins: booking.coins,
    diamonds: booking.diamonds,
    from: senderOf(gift),
    streak: streakOf(gift),
    test: false,
    source,
  };
}

/** What a test gift would be worth, as far as its price is known. */
export interface TestValue {
  readonly price: number | null;
  readonly name: string;
}

/** A test gift as the feed tells it: in no ledger, worth no diamonds. */
export function testGift(
  gift: Gift,
  source: string,
  key: string,
  added: number,
  value: TestValue,
  at: number,
): ShownGift {
  return {
    key,
    seq: null,
    at,
    gift: { id: gift.gift.id, name: value.name, coins: value.price },
    count: added,
    running: gift.counting === 'streak' ? gift.count : added,
    coins: (value.price ?? 0) * added,
    diamonds: 0,
    from: senderOf(gift),
    streak: streakOf(gift),
    test: true,
    source,
  };
}

/** How a test gift counts: by the same rules, without a ledger. */
export function testStep(
  known: StreakState | undefined,
  gift: Gift,
  now: number,
): { state: StreakState | null; added: number } {
  if (gift.counting === 'single') return { state: null, added: gift.count };
  return advance(known ?? null, gift, now);
}

function senderOf({ from }: Gift): ShownGift['from'] {
  return { id: from.id, name: from.name ?? from.handle ?? from.id };
}

function streakOf(gift: Gift): ShownGift['streak'] {
  if (gift.counting === 'single') return 'none';
  return gift.streakEnded ? 'ended' : 'running';
}
