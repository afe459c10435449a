import type { LiveEvent, Reading } from '../reading.ts';
import { type Fields, isId } from './fields.ts';
import { numberIn } from './foreign-values.ts';
import { part } from './parts.ts';
import { ignored } from './results.ts';

const ACTIVITY: LiveEvent = { type: 'activity' };

/** Events that look like income to whoever only sees their numbers. */
const NO_INCOME: ReadonlyMap<string, string> = new Map([
  ['linkMicArmies', 'battle totals are no gifts; the gifts in them arrive on their own'],
  ['linkMicBattle', 'a battle is no gift; the gifts in it arrive on their own'],
  ['envelope', 'a treasure box is no gift to the host'],
  ['giftBroadcast', 'an announcement of a gift is not the gift'],
]);

/** Fields that battle totals have beside `giftId` and `repeatCount`, and gifts do not. */
const BATTLE_FIELDS = [
  'battleId',
  'battleArmies',
  'battleItems',
  'battle_id',
  'battle_armies',
  'battle_items',
] as const;

/** The protocol's names of the events that say something, for messages that come without envelope. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['WebcastChatMessage', 'chat'],
  ['WebcastLikeMessage', 'like'],
  ['WebcastMemberMessage', 'member'],
  ['WebcastSocialMessage', 'social'],
  ['WebcastRoomUserSeqMessage', 'roomUser'],
  ['WebcastEmoteChatMessage', 'emote'],
  ['WebcastControlMessage', 'controlMessage'],
  ['WebcastLinkMicArmies', 'linkMicArmies'],
  ['WebcastLinkMicBattle', 'linkMicBattle'],
  ['WebcastEnvelopeMessage', 'envelope'],
  ['WebcastGiftBroadcastMessage', 'giftBroadcast'],
]);

/** The name of the event that a bare message is, when it is one and no gift; otherwise null. */
export function eventName(message: Fields): string | null {
  if (BATTLE_FIELDS.some((field) => message[field] !== undefined)) return 'linkMicArmies';
  const method = part(message.common).method ?? message.method;
  if (typeof method !== 'string' || !method.startsWith('Webcast')) return null;
  return method === 'WebcastGiftMessage' ? null : (METHODS.get(method) ?? method);
}

/** An event of the LIVE that is no gift: ignored, with what it says about the LIVE. */
export function readLiveEvent(event: string, data: Fields): Reading {
  const msgId = data.msgId ?? part(data.common).msgId ?? part(data.common).msg_id;
  const id = isId(msgId) && msgId !== '0' ? msgId : null;
  const reason = NO_INCOME.get(event) ?? 'this event is no gift';
  return ignored(
    isId(id) ? id : null,
    `${nameForReason(event)}: ${reason}`,
    liveEvent(event, data),
  );
}

function liveEvent(event: string, data: Fields): LiveEvent | null {
  switch (event) {
    case 'roomUser':
      return viewers(data);
    case 'like':
      return likes(data);
    case 'follow':
      return { type: 'follow' };
    case 'streamEnd':
      return { type: 'ended' };
    case 'controlMessage':
      return endsStream(data.action) ? { type: 'ended' } : null;
    // The connector sends `social` beside `follow` for one and the same follow.
    case 'social':
    case 'chat':
    case 'share':
    case 'member':
    case 'subscribe':
    case 'emote':
      return ACTIVITY;
    default:
      return null;
  }
}

/** The protocol's action 3 is the end, 4 a suspension by the platform. */
function endsStream(action: unknown): boolean {
  return action === 3 || action === 4;
}

/** `viewerCount` in the flat shape and in v2; v3 calls the same field of the protocol `total`. */
function viewers(data: Fields): LiveEvent {
  const count = countIn(data.viewerCount ?? data.viewer_count ?? data.total);
  return count === null ? ACTIVITY : { type: 'viewers', count };
}

function likes(data: Fields): LiveEvent {
  const count = countIn(data.likeCount ?? data.like_count ?? data.count);
  const total = countIn(data.totalLikeCount ?? data.total_like_count ?? data.total);
  return count === null ? ACTIVITY : { type: 'likes', count, total };
}

function countIn(value: unknown): number | null {
  const number = numberIn(value);
  return Number.isSafeInteger(number) && Number(number) >= 0 ? Number(number) : null;
}

/** The name comes from outside: it is repeated only when it looks like one. */
function nameForReason(event: string): string {
  return /^\w{1,40}$/.test(event) ? event : 'event';
}
