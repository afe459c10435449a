import { MAX_COUNT, MAX_GIFT_COINS } from '../../amount/coins.ts';
import type { Sender } from '../gift.ts';
import type { ReaderContext, Reading } from '../reading.ts';
import {
  addressOf,
  type Fields,
  type Finding,
  fieldsOf,
  isId,
  isNear,
  nameOf,
  needFields,
  needId,
  needWhole,
  note,
} from './fields.ts';
import { isFollowerCount, readFollowerCount } from './followers.ts';
import { gift, ignored, NOT_THE_HOST, rejected } from './results.ts';

/** A streak id that stands for "none". */
const NO_STREAK: readonly unknown[] = [undefined, '', '0'];

/** Whether a message means to be in Carat's own format, be it a good one or not. */
export function isOwnFormat(message: Fields): boolean {
  if (message.from !== undefined) return true;
  const foreign = message.giftId ?? message.gift_id ?? message.event;
  return message.type !== undefined && foreign === undefined;
}

/**
 * Reads Carat's own format; `docs/api` describes it. Nothing is coerced: a number is a number, and
 * null is a value of a wrong type, not a field left out.
 *
 * By hand, field by field, because this is the hot path: the same schema in zod takes 1.2 to 1.8 µs
 * a message before any name is cleaned, and a refusal 6 µs.
 */
export function readOwnFormat(message: Fields, context: ReaderContext): Reading {
  if (isFollowerCount(message)) return readFollowerCount(message);
  const found: Finding = { problem: null };
  if (message.type !== 'gift') note(found, 'type', 'the text "gift" is needed');
  const id = needId(found, message.id, 'id');
  const at = timeOf(found, message.at, context.now);
  const given = needFields(found, message.gift, 'gift');
  const giftId = needId(found, given.id, 'gift.id');
  const giftName = nameOf(found, given.name, 'gift.name');
  const coins = priceOf(found, given.coins);
  const count = needWhole(found, message.count, 'count', 1, MAX_COUNT);
  const streak = fieldsOf(found, message.streak, 'streak');
  const streakId = streakOf(found, streak.id);
  const streakEnded = flagOf(found, streak.ended, 'streak.ended');
  const from = senderOf(found, needFields(found, message.from, 'from'));
  const to = receiverOf(found, message.to, context.hostId);
  const test = flagOf(found, message.test, 'test');
  if (found.problem !== null) return rejected(isId(message.id) ? message.id : null, found.problem);
  if (to === null) return ignored(id, `to: ${NOT_THE_HOST}`, null);
  return gift({
    id,
    at,
    gift: { id: giftId, name: giftName, coins },
    count,
    counting: message.streak === undefined ? 'single' : 'streak',
    streak: streakId,
    streakEnded,
    from,
    to,
    test,
  });
}

function timeOf(found: Finding, value: unknown, now: number): number {
  if (value === undefined) return now;
  if (typeof value !== 'number' || Number.isNaN(value)) {
    note(found, 'at', 'a number of milliseconds since 1970 is needed');
    return now;
  }
  if (!isNear(value, now)) return now;
  if (!Number.isInteger(value)) note(found, 'at', 'whole milliseconds are needed');
  return value;
}

function priceOf(found: Finding, value: unknown): number | null {
  return value === undefined ? null : needWhole(found, value, 'gift.coins', 0, MAX_GIFT_COINS);
}

function streakOf(found: Finding, value: unknown): string | null {
  return NO_STREAK.includes(value) ? null : needId(found, value, 'streak.id');
}

function flagOf(found: Finding, value: unknown, field: string): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  note(found, field, 'true or false is needed');
  return false;
}

function senderOf(found: Finding, from: Fields): Sender {
  return {
    id: needId(found, from.id, 'from.id'),
    name: nameOf(found, from.name, 'from.name'),
    handle: nameOf(found, from.handle, 'from.handle'),
    avatar: addressOf(found, from.avatar, 'from.avatar'),
  };
}

/** The host, as the empty text whoever it is (see readers/receiver.ts); null for somebody else. */
function receiverOf(found: Finding, value: unknown, hostId: string | null): string | null {
  if (value === undefined) return '';
  const to = needFields(found, value, 'to');
  const id = to.id === undefined ? 'host' : needId(found, to.id, 'to.id');
  return id === 'host' || id === hostId ? '' : null;
}
