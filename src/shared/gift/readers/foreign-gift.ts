import { MAX_COUNT, MAX_GIFT_COINS } from '../../amount/coins.ts';
import type { Counting } from '../gift.ts';
import type { ReaderContext, Reading } from '../reading.ts';
import type { Finding } from './fields.ts';
import {
  addressIn,
  flagIn,
  idIn,
  nameIn,
  needIdIn,
  type Place,
  timeIn,
  wholeIn,
} from './foreign-values.ts';
import { type Receivers, receiverOf } from './receiver.ts';
import { gift, ignored, rejected } from './results.ts';

const MESSAGE_ID_NEEDED = 'an id is needed: a gift without one cannot be booked just once';

/** The meanings that the shapes of other programs have in common; one row for each in their table. */
export interface ForeignGift extends Receivers {
  readonly id: Place;
  readonly at: unknown;
  readonly giftId: Place;
  readonly name: Place;
  /** In coins per piece, whatever its name says. */
  readonly price: Place;
  /** 1 may streak; every other kind is a single gift. */
  readonly kind: Place;
  readonly count: Place;
  readonly ended: Place;
  readonly group: Place;
  readonly senderId: Place;
  readonly senderName: Place;
  readonly handle: Place;
  readonly avatar: Place;
}

/** The part that all foreign shapes share: one check for each meaning. */
export function readForeignGift(raw: ForeignGift, context: ReaderContext): Reading {
  const found: Finding = { problem: null };
  const id = needIdIn(found, raw.id, MESSAGE_ID_NEEDED);
  const giftId = needIdIn(found, raw.giftId);
  const name = nameIn(found, raw.name);
  const coins = wholeIn(found, [raw.price[0], raw.price[1] ?? 0], 0, MAX_GIFT_COINS);
  const count = wholeIn(found, raw.count, 1, MAX_COUNT);
  const group = idIn(found, raw.group);
  const ended = flagIn(found, raw.ended);
  const counting = countingOf(found, raw.kind, group);
  const from = {
    id: needIdIn(found, raw.senderId),
    name: nameIn(found, raw.senderName),
    handle: nameIn(found, raw.handle),
    avatar: addressIn(found, raw.avatar),
  };
  const receiver = receiverOf(found, raw, context.hostId);
  if (found.problem !== null) return rejected(id === '' ? null : id, found.problem);
  if (receiver.refusal !== null) return ignored(id, receiver.refusal, null);
  return gift({
    id,
    at: timeIn(raw.at, context.now),
    // A price of 0 is a field that was never filled: there is no free gift.
    gift: { id: giftId, name, coins: coins === 0 ? null : coins },
    count,
    counting,
    streak: counting === 'streak' ? group : null,
    streakEnded: counting === 'streak' && ended,
    from,
    to: receiver.to,
    test: false,
  });
}

/**
 * Without a kind the streak id decides: its steps counted as singles would be booked over and
 * over, while a single gift counted under a streak id of its own is booked just once.
 */
function countingOf(found: Finding, [field, value]: Place, group: string | null): Counting {
  const kind = wholeIn(found, [field, value ?? 0], 0, Number.MAX_SAFE_INTEGER);
  if (kind === 0) return group === null ? 'single' : 'streak';
  return kind === 1 ? 'streak' : 'single';
}
