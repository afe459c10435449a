import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../../src/shared/gift/read.ts';
import type { ReaderContext } from '../../../../src/shared/gift/reading.ts';
import { type Message, withField, withFields } from '../../../fixtures/gifts/change.ts';
import {
  CRANES,
  FLAT,
  GUEST_ID,
  HOST_ID,
  NESTED_V2,
  NESTED_V3,
  NOW,
  OWN,
  SNAKE_CASE,
} from '../../../fixtures/gifts/messages.ts';

const context: ReaderContext = { now: NOW, hostId: HOST_ID };
const cranes = { kind: 'gift', gift: CRANES };

/** A user as the connector's decoder makes it: every field of the protocol, most without a value. */
function decodedUser(user: unknown, fields: number): Message {
  const made: Message = { ...(user as Message), stats: new Uint8Array(4000) };
  for (let index = 0; index < fields; index += 1) made[`field${index}`] = index % 5 ? 0 : undefined;
  return made;
}

describe('what the single shapes have of their own', () => {
  it('prefers the original name to the localised one, if there is one', () => {
    for (const original of [undefined, null, '']) {
      const reading = readMessage(withField(FLAT, 'originalName', original), context);
      expect(reading).toMatchObject({ gift: { gift: { name: 'Papierkranich' } } });
    }
    expect(readMessage(FLAT, context)).toEqual(cranes);
  });

  it('finds the kind of a flat gift in its inner copy too', () => {
    const message = withFields(FLAT, { giftType: undefined, 'gift.gift_type': 2 });
    expect(readMessage(message, context)).toMatchObject({ gift: { counting: 'single' } });
  });

  it('reads id and time of connector 2.0 out of its event object', () => {
    const { msgId, createTime } = NESTED_V2.common as Message;
    const message = withFields(NESTED_V2, { common: undefined, event: { msgId, createTime } });
    expect(readMessage(message, context)).toEqual(cranes);
    const nameless = withField(message, 'event.msgId', undefined);
    expect(readMessage(nameless, context)).toMatchObject({
      reason: expect.stringMatching(/^event\.msgId: /),
    });
  });

  it('reads the receiver of connector 2.1 from where it is now', () => {
    const message = withField(NESTED_V2, 'giftExtra', { toUserId: HOST_ID, anchorId: HOST_ID });
    expect(readMessage(message, { now: NOW, hostId: null })).toEqual(cranes);
    const toGuest = withField(message, 'giftExtra.toUserId', GUEST_ID);
    expect(readMessage(toGuest, { now: NOW, hostId: null })).toMatchObject({ kind: 'ignored' });
  });

  it('knows a guest of v3 and of Python by the member id alone', () => {
    for (const [message, field] of [
      [NESTED_V3, 'toMemberId'],
      [SNAKE_CASE, 'to_member_id'],
    ] as const) {
      const reading = readMessage(withField(message, field, GUEST_ID), context);
      expect(reading).toMatchObject({ kind: 'ignored', id: CRANES.id });
    }
  });

  it('knows a nested gift without a sender for what it is', () => {
    const reasons = [NESTED_V2, NESTED_V3].map((message) =>
      readMessage(withField(message, 'user', undefined), context),
    );
    expect(reasons).toMatchObject([
      { kind: 'rejected', reason: expect.stringMatching(/^user\.userId: /) },
      { kind: 'rejected', reason: expect.stringMatching(/^user\.id: /) },
    ]);
  });

  it('reads a message as the decoder makes it, with a user of 117 fields and raw bytes', () => {
    const user = decodedUser(NESTED_V3.user, 113);
    expect(readMessage({ ...NESTED_V3, user }, context)).toEqual(cranes);
  });

  it('never uses the rounded ids of monitorExtra', () => {
    const message = withFields(FLAT, {
      receiverUserId: undefined,
      'monitorExtra.to_user_id': 42,
      'monitorExtra.anchor_id': 43,
    });
    const reading = readMessage(message, { now: NOW, hostId: null });
    expect(reading).toMatchObject({ kind: 'gift', gift: { to: '' } });
  });

  it('takes an own message in an envelope', () => {
    const bare = readMessage(OWN, context);
    expect(bare.kind).toBe('gift');
    expect(readMessage({ event: 'gift', data: OWN }, context)).toEqual(bare);
  });

  it('takes the other names that envelopes have for a gift', () => {
    for (const event of ['WebcastGiftMessage', 'GiftEvent']) {
      expect(readMessage({ event, data: FLAT }, context)).toEqual(cranes);
    }
  });
});

describe('what is no message', () => {
  it.each([[null], [undefined], [true], [7], ['gift'], [[]], [[OWN]], [() => OWN]])(
    'is refused: %j',
    (message) => {
      const reason = 'message: an object is needed';
      expect(readMessage(message, context)).toEqual({ kind: 'rejected', id: null, reason });
    },
  );

  it.each([
    [{}],
    [{ hello: 'world' }],
    [{ id: 'x', gift: { id: '1' }, count: 1 }],
    [{ data: OWN }],
  ])('says what is missing: %j', (message) => {
    const reading = readMessage(message, context);
    const reason = expect.stringContaining('type: "gift" is needed');
    expect(reading).toMatchObject({ kind: 'rejected', reason });
  });

  it.each([[undefined], [null], ['x'], [[FLAT]], [7]])(
    'misses the data of an envelope: %j',
    (data) => {
      const reason = 'data: an object is needed';
      expect(readMessage({ event: 'gift', data }, context)).toMatchObject({
        kind: 'rejected',
        reason,
      });
    },
  );
});
