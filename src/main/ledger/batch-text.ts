import type { Gift } from '../../shared/gift/gift.ts';
import type { BatchOutcome, Booking, BookingRequest } from './booking.ts';

/**
 * Batches on their way to the ledger's thread and back, as one JSON text each: copying a text is
 * far cheaper than cloning thousands of small objects, and rows without field names are half as
 * long to write and to read again.
 */

type GiftCells = [
  source: string,
  id: string,
  at: number,
  giftId: string,
  giftName: string | null,
  coins: number | null,
  count: number,
  streaks: 0 | 1,
  streak: string | null,
  ended: 0 | 1,
  senderId: string,
  senderName: string | null,
  senderHandle: string | null,
  avatar: string | null,
  to: string,
];

export function requestsText(requests: readonly BookingRequest[]): string {
  return JSON.stringify(requests.map(({ gift, source }) => giftCells(gift, source)));
}

export function readRequests(text: string): BookingRequest[] {
  return (JSON.parse(text) as GiftCells[]).map(requestOf);
}

function giftCells(gift: Gift, source: string): GiftCells {
  const { from } = gift;
  return [
    source,
    gift.id,
    gift.at,
    gift.gift.id,
    gift.gift.name,
    gift.gift.coins,
    gift.count,
    gift.counting === 'streak' ? 1 : 0,
    gift.streak,
    gift.streakEnded ? 1 : 0,
    from.id,
    from.name,
    from.handle,
    from.avatar,
    gift.to,
  ];
}

function requestOf(cells: GiftCells): BookingRequest {
  return {
    source: cells[0],
    gift: {
      id: cells[1],
      at: cells[2],
      gift: { id: cells[3], name: cells[4], coins: cells[5] },
      count: cells[6],
      counting: cells[7] === 1 ? 'streak' : 'single',
      streak: cells[8],
      streakEnded: cells[9] === 1,
      from: { id: cells[10], name: cells[11], handle: cells[12], avatar: cells[13] },
      to: cells[14],
      test: false,
    },
  };
}

type BookedCells = [
  seq: number,
  card: string,
  giftName: string,
  price: number | null,
  count: number,
  running: number,
  coins: number,
  diamonds: number,
  rateCard: number,
];
type BookingCells = BookedCells | ['duplicate', string | null] | ['conflict'] | ['refused'];

export function outcomeText({ bookings, session }: BatchOutcome): string {
  return JSON.stringify([bookings.map(bookingCells), session]);
}

export function readOutcome(text: string): BatchOutcome {
  const [rows, session] = JSON.parse(text) as [BookingCells[], BatchOutcome['session']];
  return { bookings: rows.map(bookingOf), session };
}

function bookingCells(booking: Booking): BookingCells {
  if (booking.status === 'duplicate') return ['duplicate', booking.card];
  if (booking.status !== 'booked') return [booking.status];
  const { seq, card, giftName, price, count, running, coins, diamonds, rateCard } = booking;
  return [seq, card, giftName, price, count, running, coins, diamonds, rateCard];
}

function bookingOf(cells: BookingCells): Booking {
  if (cells[0] === 'duplicate') return { status: 'duplicate', card: cells[1] };
  if (cells[0] === 'conflict' || cells[0] === 'refused') return { status: cells[0] };
  const [seq, card, giftName, price, count, running, coins, diamonds, rateCard] = cells;
  const gift = { seq, card, giftName, price, count, running, coins, diamonds, rateCard };
  return { status: 'booked', ...gift };
}
