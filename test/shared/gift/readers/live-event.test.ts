import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../../src/shared/gift/read.ts';
import type { LiveEvent, ReaderContext } from '../../../../src/shared/gift/reading.ts';
import type { Message } from '../../../fixtures/gifts/change.ts';
import { FLAT, NOW } from '../../../fixtures/gifts/messages.ts';

const context: ReaderContext = { now: NOW, hostId: null };
const viewer = { userId: '6811000000000000050', uniqueId: 'pal', nickname: 'Pal', msgId: '755501' };

const EVENTS: [string, Message | undefined, LiveEvent | null][] = [
  ['config', { events: [{ type: 'soundalert', trigger: { type: 'gift', id: 5655 } }] }, null],
  ['chat', { ...viewer, comment: 'hi' }, { type: 'activity' }],
  ['share', viewer, { type: 'activity' }],
  ['member', { ...viewer, actionId: 1 }, { type: 'activity' }],
  ['subscribe', viewer, { type: 'activity' }],
  ['emote', viewer, { type: 'activity' }],
  ['follow', viewer, { type: 'follow' }],
  ['social', { ...viewer, displayType: 'pm_main_follow_message' }, { type: 'activity' }],
  [
    'like',
    { ...viewer, likeCount: 15, totalLikeCount: 9001 },
    { type: 'likes', count: 15, total: 9001 },
  ],
  ['like', { count: '4', total: '77' }, { type: 'likes', count: 4, total: 77 }],
  ['like', { likeCount: 3 }, { type: 'likes', count: 3, total: null }],
  ['like', { likeCount: -3 }, { type: 'activity' }],
  ['roomUser', { viewerCount: 128, topViewers: [] }, { type: 'viewers', count: 128 }],
  ['roomUser', { total: '41', ranks: [] }, { type: 'viewers', count: 41 }],
  ['roomUser', { viewer_count: 0 }, { type: 'viewers', count: 0 }],
  ['roomUser', { viewerCount: 'many' }, { type: 'activity' }],
  ['streamEnd', { action: 3 }, { type: 'ended' }],
  ['streamEnd', undefined, { type: 'ended' }],
  ['controlMessage', { action: 3 }, { type: 'ended' }],
  ['controlMessage', { action: 4 }, { type: 'ended' }],
  ['controlMessage', { action: 1 }, null],
  ['error', { info: 'lost' }, null],
  ['envelope', { coins: 500, canOpen: 50 }, null],
  ['linkMicArmies', { giftId: '5655', repeatCount: 4, totalDiamondCount: 900 }, null],
  ['linkMicBattle', { battleUsers: [] }, null],
  ['giftBroadcast', { ...FLAT }, null],
  ['somethingNew', { ...FLAT }, null],
];

describe('an event that is no gift', () => {
  it.each(EVENTS)('%s is ignored with what it says: %j', (event, data, expected) => {
    const reading = readMessage({ event, data }, context);
    expect(reading).toMatchObject({ kind: 'ignored', event: expected });
    expect(reading.kind === 'ignored' && reading.reason).toMatch(new RegExp(`^${event}: .* gift`));
  });

  it('keeps its message id', () => {
    expect(readMessage({ event: 'chat', data: viewer }, context)).toMatchObject({ id: '755501' });
    const nested = { event: 'chat', data: { common: { msgId: '755502' } } };
    expect(readMessage(nested, context)).toMatchObject({ id: '755502' });
    const none = { event: 'chat', data: { common: { msgId: '0' } } };
    expect(readMessage(none, context)).toMatchObject({ id: null });
  });

  it('does not repeat a hostile name', () => {
    const reading = readMessage({ event: '<b>\u202e'.repeat(50), data: {} }, context);
    expect(reading).toMatchObject({ kind: 'ignored', reason: 'event: this event is no gift' });
  });
});

describe('an event without envelope', () => {
  it.each([
    ['WebcastChatMessage', 'chat', { type: 'activity' }],
    ['WebcastRoomUserSeqMessage', 'roomUser', { type: 'viewers', count: 7 }],
    ['WebcastControlMessage', 'controlMessage', { type: 'ended' }],
    ['WebcastLinkMicArmies', 'linkMicArmies', null],
    ['WebcastGiftBroadcastMessage', 'giftBroadcast', null],
    ['WebcastGiftPanelUpdateMessage', 'WebcastGiftPanelUpdateMessage', null],
  ])('is known by its method: %s', (method, name, event) => {
    const message = { common: { method, msgId: '8' }, total: '7', action: 3, giftId: '5655' };
    const reason = expect.stringMatching(new RegExp(`^${name}: `));
    expect(readMessage(message, context)).toEqual({ kind: 'ignored', id: '8', reason, event });
  });

  it.each(['battleId', 'battleArmies', 'battleItems', 'battle_id'])(
    'is a battle total when it has %s, however much it looks like a gift',
    (field) => {
      const reading = readMessage({ ...FLAT, [field]: '7400' }, context);
      expect(reading).toMatchObject({ kind: 'ignored', event: null });
    },
  );
});
