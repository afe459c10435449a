import { coins as asCoins, coinsOf } from '../../shared/amount/coins.ts';
import { diamondsFor } from '../../shared/amount/diamonds.ts';
import type { Gift } from '../../shared/gift/gift.ts';
import { advance, type StreakState, streakKey } from '../../shared/gift/streak.ts';
import type { GiftEntry } from '../../shared/ledger/entry.ts';
import type { RateCard } from '../../shared/payout/rate-card.ts';
import type { Booking, BookingRequest } from './booking.ts';
import { messageContent } from './message-content.ts';
import { cardKey, type KnownStreak } from './streaks.ts';

/** What planning may ask. It writes nothing: a plan that fails to commit leaves no trace. */
export interface PlanLookups {
  /** The content under which a message id is known already. */
  knownMessage(id: string): string | undefined;
  streak(key: string): KnownStreak | null;
  price(giftId: string): number | null;
  giftName(giftId: string): string | null;
  cardAt(at: number): RateCard;
  /** What the ledger can still hold. */
  readonly room: { readonly coins: number; readonly diamonds: number };
}

/** Everything that one batch will write, and what to answer once it is on disk. */
export interface Plan {
  readonly bookings: Booking[];
  readonly entries: GiftEntry[];
  /** id, content, and the entry's seq or null where nothing was added. */
  readonly messages: [string, string, number | null][];
  readonly conflicts: { request: BookingRequest; content: string }[];
  readonly streaks: Map<string, KnownStreak>;
}

/**
 * Decides what is new in each request, in order: the message id first (known ids add nothing,
 * or conflict), then the streak's increment, then the price.
 */
export function planBatch(
  requests: readonly BookingRequest[],
  nextSeq: number,
  now: number,
  lookups: PlanLookups,
): Plan {
  const plan: Plan = {
    bookings: [],
    entries: [],
    messages: [],
    conflicts: [],
    streaks: new Map(),
  };
  const planned = new Map<string, string>();
  // What an earlier message of the batch has told counts for a later one, as it would by itself.
  const told = new Map<string, number>();
  const asking = { ...lookups, price: (id: string) => told.get(id) ?? lookups.price(id) };
  const room = { ...lookups.room };
  for (const request of requests) {
    const { gift } = request;
    const content = messageContent(gift);
    const known = planned.get(gift.id) ?? lookups.knownMessage(gift.id);
    if (known !== undefined) {
      plan.bookings.push(repeated(plan, request, content, known));
      continue;
    }
    const seq = nextSeq + plan.entries.length;
    const part = counted(plan, gift, seq, now, lookups);
    const entry = part.added > 0 ? entryOf(request, part.added, seq, now, asking) : null;
    if (entry !== null && !take(room, entry)) {
      plan.bookings.push({ status: 'refused' });
      continue;
    }
    planned.set(gift.id, content);
    if (gift.gift.coins !== null && gift.gift.coins > 0) told.set(gift.gift.id, gift.gift.coins);
    if (part.streak !== null) plan.streaks.set(streakKey(gift), part.streak);
    plan.messages.push([gift.id, content, entry?.seq ?? null]);
    plan.bookings.push(
      entry === null
        ? { status: 'duplicate', card: part.card }
        : booked(entry, part.card, gift.gift.name ?? lookups.giftName(entry.gift)),
    );
    if (entry !== null) plan.entries.push(entry);
  }
  return plan;
}

function repeated(plan: Plan, request: BookingRequest, content: string, known: string): Booking {
  if (content !== known) {
    plan.conflicts.push({ request, content });
    return { status: 'conflict' };
  }
  const { gift } = request;
  const streak = gift.counting === 'streak' ? plan.streaks.get(streakKey(gift)) : undefined;
  return { status: 'duplicate', card: streak?.card ?? null };
}

/** What a message adds, the overlay card it belongs to, and its streak after it. */
interface Part {
  readonly added: number;
  readonly card: string;
  readonly streak: KnownStreak | null;
}

function counted(plan: Plan, gift: Gift, seq: number, now: number, lookups: PlanLookups): Part {
  if (gift.counting === 'single') return { added: gift.count, card: gift.id, streak: null };
  const key = streakKey(gift);
  const before = plan.streaks.get(key) ?? lookups.streak(key);
  const { state, added } = advance(before?.state ?? null, gift, now);
  const same = before !== null && !startsAnew(before.state, state, added);
  const card = same ? before.card : cardKey(gift, seq);
  return { added, card, streak: { state, card } };
}

/** Everything counted so far was added just now: another streak has begun under the same key. */
function startsAnew(before: StreakState, after: StreakState, added: number): boolean {
  return added > 0 && added === after.counted && before.counted > 0;
}

function entryOf(
  { gift, source }: BookingRequest,
  added: number,
  seq: number,
  now: number,
  lookups: PlanLookups,
): GiftEntry {
  const price = gift.gift.coins ?? lookups.price(gift.gift.id);
  const coins = coinsOf(asCoins(price ?? 0), added);
  const rateCard = lookups.cardAt(gift.at);
  const streaks = gift.counting === 'streak';
  return {
    seq,
    kind: 'gift',
    at: gift.at,
    bookedAt: now,
    card: rateCard.id,
    coins,
    diamonds: diamondsFor(coins, rateCard.diamondsPerCoin),
    message: gift.id,
    source,
    receiver: gift.to,
    sender: gift.from.id,
    gift: gift.gift.id,
    giftName: gift.gift.name,
    price,
    count: added,
    running: streaks ? gift.count : added,
    streak: streaks ? streakKey(gift) : null,
  };
}

/** Takes the entry's amounts out of what the ledger can still hold; false when they do not fit. */
function take(room: { coins: number; diamonds: number }, entry: GiftEntry): boolean {
  const { coins, diamonds } = entry;
  if (coins > room.coins || diamonds > room.diamonds) return false;
  room.coins -= coins;
  room.diamonds -= diamonds;
  return true;
}

function booked(entry: GiftEntry, card: string, name: string | null): Booking {
  return {
    status: 'booked',
    seq: entry.seq,
    card,
    giftName: name ?? entry.gift,
    price: entry.price,
    count: entry.count,
    running: entry.running,
    coins: entry.coins,
    diamonds: entry.diamonds,
    rateCard: entry.card,
  };
}
