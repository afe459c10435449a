import { describe, expect, it } from 'vitest';
import type { Gift } from '../../../../src/shared/gift/gift.ts';
import { readMessage } from '../../../../src/shared/gift/read.ts';
import type { ReaderContext } from '../../../../src/shared/gift/reading.ts';
import { type Message, withField, withFields } from '../../../fixtures/gifts/change.ts';
import { CRANES, GUEST_ID, HOST_ID, NESTED_V2, NOW } from '../../../fixtures/gifts/messages.ts';
import { SHAPES } from '../../../fixtures/gifts/shapes.ts';

const context: ReaderContext = { now: NOW, hostId: HOST_ID };

function giftOf(message: Message, by: ReaderContext = context): Gift {
  const reading = readMessage(message, by);
  if (reading.kind !== 'gift') throw new Error(`${reading.kind}: ${reading.reason}`);
  return reading.gift;
}

function reasonOf(message: Message): string {
  const reading = readMessage(message, context);
  return reading.kind === 'rejected' ? reading.reason : `not rejected: ${reading.kind}`;
}

describe.each(SHAPES)('the shape $name', ({ message, path }) => {
  it('says the same as the others', () => {
    expect(readMessage(message, context)).toEqual({ kind: 'gift', gift: CRANES });
  });

  it('says the same in an envelope', () => {
    const expected = { kind: 'gift', gift: CRANES };
    expect(readMessage({ event: 'gift', data: message }, context)).toEqual(expected);
  });

  it('may have its numbers as texts and its ids as numbers', () => {
    const changed = withFields(message, {
      [path.count]: '12',
      [path.price]: '5',
      [path.kind]: '1',
      [path.giftId]: 5487,
      [path.senderId]: 4711,
    });
    const expected = { count: 12, counting: 'streak', gift: { id: '5487', coins: 5 } };
    expect(giftOf(changed)).toMatchObject({ ...expected, from: { id: '4711' } });
  });

  it('keeps ids of 64 bits as they are', () => {
    const largest = '18446744073709551615';
    const changed = withFields(message, { [path.id]: largest, [path.senderId]: largest });
    expect(giftOf(changed)).toMatchObject({ id: largest, from: { id: largest } });
  });

  it('leaves out names that are null or missing', () => {
    const changed = withFields(message, {
      [path.senderName]: null,
      [path.handle]: undefined,
      [path.avatar]: null,
    });
    const { id } = CRANES.from;
    expect(giftOf(changed).from).toEqual({ id, name: null, handle: null, avatar: null });
  });

  it.each([[true], [1], ['1']])('ends its streak with %j', (ended) => {
    expect(giftOf(withField(message, path.ended, ended)).streakEnded).toBe(true);
  });

  it.each([[false], [0], ['0'], [null], [undefined]])('goes on with %j', (ended) => {
    expect(giftOf(withField(message, path.ended, ended)).streakEnded).toBe(false);
  });

  it.each([2, 3, 4, 11])('is a single gift when its kind is %i', (kind) => {
    const changed = withFields(message, { [path.kind]: kind, [path.ended]: 1 });
    const single = { counting: 'single', streak: null, streakEnded: false };
    expect(giftOf(changed)).toMatchObject(single);
  });

  it.each([['0'], [0], [''], [null], [undefined]])('has no usable streak id in %j', (group) => {
    const gift = giftOf(withField(message, path.group, group));
    expect(gift).toMatchObject({ counting: 'streak', streak: null });
  });

  it.each([[0], ['0'], [null], [undefined]])('has an unknown price in %j', (price) => {
    expect(giftOf(withField(message, path.price, price)).gift.coins).toBeNull();
  });

  it.each([
    ['milliseconds', NOW - 5000, NOW - 5000],
    ['milliseconds as a text', String(NOW - 5000), NOW - 5000],
    ['seconds', NOW / 1000 - 5, NOW - 5000],
    ['seconds as a text', String(NOW / 1000 - 5), NOW - 5000],
    ['nothing', undefined, NOW],
    ['zero', '0', NOW],
    ['words', 'yesterday', NOW],
    ['more than a year ago', NOW - 366 * 86_400_000, NOW],
  ])('takes its time from %s', (_, at, expected) => {
    expect(giftOf(withField(message, path.at, at)).at).toBe(expected);
  });

  it.each([
    ['id', 'an id is needed: a gift without one cannot be booked just once'],
    ['giftId', 'a text of 1 to 128 characters out of A-Z a-z 0-9 _ . : - is needed'],
    ['count', 'a whole number from 1 to 1,000,000 is needed'],
    ['senderId', 'a text of 1 to 128 characters out of A-Z a-z 0-9 _ . : - is needed'],
  ] as const)('is refused without its %s', (meaning, reason) => {
    const field = path[meaning];
    expect(reasonOf(withField(message, field, undefined))).toBe(`${field}: ${reason}`);
  });

  it.each([
    ['id', ['', '0', 'a b', true, {}, 1.5, -3]],
    ['giftId', ['0', 'rose rose', [], -1]],
    ['senderId', ['0', 0, '<b>', {}]],
    ['count', [0, -1, 1.5, '0', '1e3', '', 1_000_001, '1000001', true, []]],
    ['price', [-1, 0.5, 1_000_001, 'free', '99999999999999999', true]],
    ['kind', ['combo', -1, 1.5, {}]],
    ['ended', ['yes', 2, {}]],
    ['group', ['a b', {}, 1.5]],
    ['name', [7, {}, 'x'.repeat(4097)]],
    ['senderName', [7, [], 'x'.repeat(4097)]],
    ['handle', [7, true]],
    ['receiver', ['a b', {}, true]],
    ['guest', ['a b', {}]],
  ] as const)('is refused with a wrong %s, by its name', (meaning, values) => {
    for (const value of values) {
      const reason = reasonOf(withField(message, path[meaning], value));
      expect([value, reason.split(': ')[0]]).toEqual([value, path[meaning]]);
    }
  });

  it.each(['id', 'giftId', 'senderId', 'group', 'receiver'] as const)(
    'is refused when its %s has been rounded',
    (meaning) => {
      const reason = reasonOf(withField(message, path[meaning], 2 ** 62));
      expect(reason).toMatch(/: this number has been rounded/);
    },
  );

  it('books a gift to the host, however it is named', () => {
    const asGuest = withFields(message, { [path.guest]: HOST_ID });
    expect(giftOf(asGuest).to).toBe(HOST_ID);
  });

  it('books a gift under the same account before and after the settings know the host', () => {
    const unnamed = withFields(message, { [path.receiver]: undefined });
    const empty = withFields(message, { [path.receiver]: '0', [path.guest]: '0' });
    for (const made of [message, unnamed, empty]) {
      const before = readMessage(made, { ...context, hostId: null });
      expect(before).toMatchObject({ kind: 'gift', gift: { to: giftOf(made).to } });
    }
  });

  it.each(['guest', 'receiver'] as const)('is ignored when its %s is not the host', (meaning) => {
    const reading = readMessage(withField(message, path[meaning], GUEST_ID), context);
    const reason = 'this gift is for another account, not for the host';
    expect(reading).toEqual({ kind: 'ignored', id: CRANES.id, reason, event: null });
  });

  it('is ignored when its receiver comes in a form of its own', () => {
    const guest = path.guest.split('.')[0] ?? '';
    expect(readMessage(withField(message, guest, GUEST_ID), context).kind).toBe('ignored');
  });
});

describe('a host that the settings do not know', () => {
  const unknown: ReaderContext = { now: NOW, hostId: null };

  it.each(SHAPES)('is the receiving account: $name', ({ message }) => {
    expect(giftOf(message, unknown).to).toBe(HOST_ID);
  });

  it.each(SHAPES)('does not make a guest the host: $name', ({ message, path }) => {
    const changed = withFields(message, { [path.guest]: GUEST_ID, [path.receiver]: GUEST_ID });
    const reading = readMessage(changed, unknown);
    expect(reading.kind).toBe('ignored');
  });

  it('asks for the account id where only that can tell', () => {
    const reading = readMessage(withField(NESTED_V2, 'toUser.userId', GUEST_ID), unknown);
    expect(reading).toMatchObject({
      kind: 'ignored',
      reason: expect.stringContaining('enter your account id in Settings'),
    });
  });

  it('is nobody in particular when the message names no one', () => {
    const message = withField(NESTED_V2, 'giftExtra', undefined);
    expect(giftOf(message, unknown).to).toBe('');
  });

  it('is taken from the message where it has one', () => {
    const message = withFields(NESTED_V2, {
      'giftExtra.anchorId': HOST_ID,
      'toUser.userId': HOST_ID,
    });
    expect(giftOf(message, unknown).to).toBe(HOST_ID);
  });
});

describe('a gift without a kind', () => {
  it.each(SHAPES)('is a streak if it has a streak id: $name', ({ message, path }) => {
    const changed = withFields(message, { [path.kind]: undefined, 'gift.gift_type': undefined });
    expect(giftOf(changed)).toMatchObject({ counting: 'streak', streak: CRANES.streak });
  });

  it.each(SHAPES)('is single if it has none: $name', ({ message, path }) => {
    const bare = { [path.kind]: 0, [path.group]: '0', 'gift.gift_type': undefined };
    expect(giftOf(withFields(message, bare))).toMatchObject({ counting: 'single', streak: null });
  });
});
