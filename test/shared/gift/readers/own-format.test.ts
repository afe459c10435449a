import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../../src/shared/gift/read.ts';
import type { ReaderContext } from '../../../../src/shared/gift/reading.ts';
import { type Message, withField } from '../../../fixtures/gifts/change.ts';
import {
  CRANES,
  GUEST_ID,
  HOST_ID,
  NOW,
  OWN,
  OWN_SHORTEST,
} from '../../../fixtures/gifts/messages.ts';

const context: ReaderContext = { now: NOW, hostId: null };
const YEAR = 365 * 24 * 60 * 60 * 1000;
const ID_REASON = 'a text of 1 to 128 characters out of A-Z a-z 0-9 _ . : - is needed';

function reasonOf(message: Message, hostId: string | null = null): string {
  const reading = readMessage(message, { now: NOW, hostId });
  return reading.kind === 'rejected' ? reading.reason : `not rejected: ${reading.kind}`;
}

function giftOf(message: Message, hostId: string | null = null) {
  const reading = readMessage(message, { now: NOW, hostId });
  if (reading.kind !== 'gift') throw new Error(`${reading.kind}: ${reading.reason}`);
  return reading.gift;
}

describe('a good message', () => {
  it('becomes a gift with every field', () => {
    expect(readMessage(OWN, context)).toEqual({ kind: 'gift', gift: { ...CRANES, to: '' } });
  });

  it('needs only type, id, gift.id, count and from.id', () => {
    expect(readMessage(OWN_SHORTEST, context)).toEqual({
      kind: 'gift',
      gift: {
        id: 'tip-1',
        at: NOW,
        gift: { id: '5655', name: null, coins: null },
        count: 1,
        counting: 'single',
        streak: null,
        streakEnded: false,
        from: { id: 'viewer-7', name: null, handle: null, avatar: null },
        to: '',
        test: false,
      },
    });
  });

  it('keeps ids of 64 bits as they are', () => {
    const ids = { id: '9223372036854775807', sender: '18446744073709551615' };
    const message = withField(withField(OWN, 'id', ids.id), 'from.id', ids.sender);
    expect(giftOf(message)).toMatchObject({ id: ids.id, from: { id: ids.sender } });
  });

  it.each([
    ['count', 1],
    ['count', 1_000_000],
    ['gift.coins', 0],
    ['gift.coins', 1_000_000],
    ['id', 'a'.repeat(128)],
    ['id', 'AZaz09_.:-'],
    ['from.name', 'x'.repeat(4096)],
    ['test', false],
  ])('may have %s at its limit: %j', (path, value) => {
    expect(readMessage(withField(OWN, path, value), context).kind).toBe('gift');
  });

  it('may have fields that nobody knows', () => {
    const message = { ...OWN, giftId: 'x', event: {}, colour: [1, { deep: true }] };
    expect(readMessage(message, context)).toEqual(readMessage(OWN, context));
  });

  it('shares no object with the message', () => {
    const message = structuredClone(OWN);
    const gift = giftOf(message);
    (message.gift as Message).coins = 5;
    (message.from as Message).name = 'Eve';
    expect(gift).toEqual({ ...CRANES, to: '' });
  });

  it('turns a negative zero into zero', () => {
    expect(giftOf(withField(OWN, 'gift.coins', JSON.parse('-0'))).gift.coins).toBe(0);
  });

  it('is a test gift when it says so', () => {
    expect(giftOf(withField(OWN, 'test', true)).test).toBe(true);
  });
});

describe('a needed field', () => {
  it.each([
    ['type', 'type: the text "gift" is needed'],
    ['id', `id: ${ID_REASON}`],
    ['gift', 'gift: an object is needed'],
    ['gift.id', `gift.id: ${ID_REASON}`],
    ['count', 'count: a whole number from 1 to 1,000,000 is needed'],
    ['from.id', `from.id: ${ID_REASON}`],
  ])('%s cannot be left out', (path, reason) => {
    expect(reasonOf(withField(OWN, path, undefined))).toBe(reason);
  });

  it('from cannot be left out', () => {
    expect(reasonOf(withField(OWN, 'from', undefined))).toBe('from: an object is needed');
  });

  it('refuses a message without type and sender in words', () => {
    const message = withField(withField(OWN, 'from', undefined), 'type', undefined);
    expect(reasonOf(message)).toMatch(/^type: "gift" is needed/);
  });
});

describe('a value of a wrong type is refused, and the reason names the field', () => {
  const texts = [null, 7, true, [], {}];
  const numbers = [null, '3', true, [], {}, 1.5, -1];
  const objects = [null, 7, 'x', true, []];
  const flags = [null, 0, 1, 'true', [], {}];
  const fields: [string, unknown[]][] = [
    ['type', [...texts, 'gifts', 'Gift', 'chat']],
    ['id', [...texts, '', 'a b', 'é', 'a'.repeat(129), 'a\n', '../x']],
    ['at', [null, '1781983800000', true, [], {}, NOW + 0.5]],
    ['gift', objects],
    ['gift.id', [...texts, 5655, '', 'a b', 'a'.repeat(129)]],
    ['gift.name', [...texts, 'x'.repeat(4097)]],
    ['gift.coins', [...numbers, 1_000_001, 2 ** 53]],
    ['count', [...numbers, 0, 1_000_001, 2 ** 53]],
    ['streak', objects],
    ['streak.id', [...texts, 'a b', 'a'.repeat(129)]],
    ['streak.ended', flags],
    ['from', objects],
    ['from.id', [...texts, '', 'a b', 'a'.repeat(129)]],
    ['from.name', [...texts, 'x'.repeat(4097)]],
    ['from.handle', [...texts, 'x'.repeat(4097)]],
    ['from.avatar', [...texts, `https://a.example/${'x'.repeat(4097)}`]],
    ['to', objects],
    ['to.id', [...texts, '', 'a b']],
    ['test', flags],
  ];
  const cases = fields.flatMap(([path, values]) => values.map((value) => ({ path, value })));

  it.each(cases)('$path: $value', ({ path, value }) => {
    expect(reasonOf(withField(OWN, path, value))).toMatch(
      new RegExp(`^${path}: [a-z].* (needed|allowed)$`),
    );
  });

  it('gives the id back where there is one to give', () => {
    const message = withField(OWN, 'count', 0);
    expect(readMessage(message, context)).toMatchObject({ kind: 'rejected', id: CRANES.id });
    expect(readMessage(withField(message, 'id', 5), context)).toMatchObject({ id: null });
  });

  it('names the first of several problems', () => {
    const message = withField(withField(OWN, 'from.id', 5), 'gift.id', null);
    expect(reasonOf(message)).toBe(`gift.id: ${ID_REASON}`);
  });
});

describe('the time', () => {
  it.each([
    ['a year ago', NOW - YEAR],
    ['in a year', NOW + YEAR],
    ['now', NOW],
  ])('is believed: %s', (_, at) => {
    expect(giftOf(withField(OWN, 'at', at)).at).toBe(at);
  });

  it.each([
    ['left out', undefined],
    ['more than a year ago', NOW - YEAR - 1],
    ['more than a year ahead', NOW + YEAR + 1],
    ['in seconds', Math.floor(NOW / 1000)],
    ['zero', 0],
    ['negative', -1],
    ['beyond all numbers', JSON.parse('1e999')],
    ['huge', 1e308],
  ])('is the time of arrival when it is %s', (_, at) => {
    expect(giftOf(withField(OWN, 'at', at)).at).toBe(NOW);
  });
});

describe('the streak', () => {
  it('left out makes a single gift', () => {
    const single = { counting: 'single', streak: null, streakEnded: false };
    expect(giftOf(withField(OWN, 'streak', undefined))).toMatchObject(single);
  });

  it.each([['0'], [''], [undefined]])('of id %j has none that can be used', (id) => {
    const gift = giftOf(withField(OWN, 'streak.id', id));
    expect(gift).toMatchObject({ counting: 'streak', streak: null });
  });

  it('says when it has ended', () => {
    expect(giftOf(withField(OWN, 'streak.ended', true)).streakEnded).toBe(true);
    expect(giftOf(withField(OWN, 'streak.ended', undefined)).streakEnded).toBe(false);
  });
});

describe('the receiver', () => {
  it.each([[undefined], [{}], [{ id: 'host' }], [{ id: HOST_ID }]])(
    'is the host under one name: %j',
    (to) => {
      expect(giftOf(withField(OWN, 'to', to), HOST_ID).to).toBe('');
    },
  );

  it.each([HOST_ID, null])('that is another account is ignored (host %s)', (hostId) => {
    const reading = readMessage(withField(OWN, 'to.id', GUEST_ID), { now: NOW, hostId });
    expect(reading).toEqual({
      kind: 'ignored',
      id: CRANES.id,
      reason: 'to: this gift is for another account, not for the host',
      event: null,
    });
  });

  it('does not excuse another mistake', () => {
    const message = withField(withField(OWN, 'to.id', GUEST_ID), 'count', 0);
    expect(reasonOf(message)).toMatch(/^count: /);
  });
});
