import { expect, test } from 'vitest';
import type { Gift } from '../../src/shared/gift/gift.ts';
import { readMessage } from '../../src/shared/gift/read.ts';
import type { Reading } from '../../src/shared/gift/reading.ts';
import {
  chat,
  config,
  follow,
  gift,
  guestGift,
  HOST_ID,
  like,
  roomUser,
  singleGift,
  streak,
  type TikfinityEvent,
} from '../fixtures/tikfinity-events.ts';

// The fixtures stand in for TikFinity in many tests: here the readers themselves judge them.

function read(event: TikfinityEvent, hostId: string | null = HOST_ID): Reading {
  return readMessage(JSON.parse(JSON.stringify(event)), { now: Date.now(), hostId });
}

function giftOf(event: TikfinityEvent): Gift {
  const reading = read(event);
  if (reading.kind !== 'gift') throw new Error(reading.reason);
  return reading.gift;
}

test('a streak counts from one to its end under one id, each message with its own', () => {
  const gifts = streak(4, { viewer: 3, giftId: 5269, name: 'TikTok' }).map(giftOf);
  expect(gifts.map(({ count }) => count)).toEqual([1, 2, 3, 4, 4]);
  expect(gifts.map(({ streakEnded }) => streakEnded)).toEqual([false, false, false, false, true]);
  expect(new Set(gifts.map(({ streak: id }) => id)).size).toBe(1);
  expect(new Set(gifts.map(({ id }) => id)).size).toBe(5);
  expect(new Set(gifts.map(({ from }) => from.id)).size).toBe(1);
  expect(gifts[0]).toMatchObject({ counting: 'streak', gift: { id: '5269', coins: 1 } });
});

test('a gift of a kind that cannot streak is a single one, though its group is "0"', () => {
  expect(giftOf(singleGift({ giftId: 11046, name: 'Galaxy', coins: 1_000 }))).toMatchObject({
    counting: 'single',
    streak: null,
    count: 1,
    gift: { id: '11046', coins: 1_000 },
  });
});

test('a name in the language of the viewer does not hide the gift', () => {
  const local = singleGift({ localName: 'ハートミー' });
  expect(local.data.giftName).toBe('ハートミー');
  expect(giftOf(local).gift).toMatchObject({ id: '7934', name: 'Heart Me' });
});

test('a gift to a guest is no income of the host', () => {
  expect(read(guestGift()).kind).toBe('ignored');
  expect(read(gift()).kind).toBe('gift');
});

test('what is no gift says what it says about the LIVE', () => {
  const events = [chat('hi'), follow(), like(5, 90), roomUser(31), config()].map((event) => {
    const reading = read(event);
    return reading.kind === 'ignored' ? reading.event : reading;
  });
  expect(events).toEqual([
    { type: 'activity' },
    { type: 'follow' },
    { type: 'likes', count: 5, total: 90 },
    { type: 'viewers', count: 31 },
    null,
  ]);
});
